import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { Text } from '../../shared/format';
import type { RequirementId } from '../../shared/career-paths';
import { milestoneDraft, milestoneKinds, type Milestone } from '../../shared/milestones';
import type { RequirementStanding } from '../../shared/readiness';
import type { SkillRecord } from '../../shared/skills';
import { suggestMilestone } from '../../shared/suggest-milestone';
import { announce } from '../lib/announce';
import { call, useApiCommand, useApiQuery, useApiQueryWhenKnown } from '../lib/api';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { RadioField } from '../ui/choice-fields';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { DateField, NumberField, SelectField, TextArea, TextField } from '../ui/fields';
import { DependenciesField } from './DependenciesField';
import { StepsField, type MilestoneValues } from './StepsField';

// A kind has one effort of its own. What was typed for another kind stays in the form while the
// person chooses, and is left out on saving, as are steps without words.
const schema = z
  .custom<MilestoneValues>()
  .transform((values) => ({
    ...values,
    effortHours: values.kind === 'my-time' ? values.effortHours : null,
    effortWeeks: values.kind === 'at-work' ? values.effortWeeks : null,
    waitsUntil: values.kind === 'waits' ? values.waitsUntil : null,
    steps: values.steps.filter(({ text }) => text.trim() !== ''),
  }))
  .pipe(milestoneDraft);

/** Adds a milestone, suggested for the requirement when one is given, or changes an existing one. */
export default function MilestoneDialog({
  milestone,
  requirementId,
  onClose,
}: {
  readonly milestone: Milestone | null;
  readonly requirementId: RequirementId | null;
  readonly onClose: () => void;
}) {
  const standing = useApiQuery('getStanding');
  const milestones = useApiQuery('listMilestones');
  const requirements = [
    ...(standing?.readiness?.target ?? []),
    ...(standing?.readiness?.foundations ?? []),
  ];
  const gap =
    milestone === null && requirementId !== null
      ? (requirements.find(({ requirement }) => requirement.id === requirementId) ?? null)
      : null;
  const practised = gap === null ? null : practisedSkill(gap);
  const skill = useApiQueryWhenKnown('getSkill', practised);
  if (standing === undefined || milestones === undefined) return null;
  if (practised !== null && skill === undefined) return null;
  return (
    <MilestoneForm
      milestone={milestone}
      gap={gap}
      skill={skill ?? null}
      requirements={requirements}
      milestones={milestones}
      targetTitle={standing.goal?.level.title ?? ''}
      onClose={onClose}
    />
  );
}

/** The skill to practise; among alternatives nobody rated, which one is the person's choice. */
function practisedSkill({ requirement, recorded }: RequirementStanding) {
  if (recorded?.kind === 'graded') return recorded.skillId;
  return requirement.skills.length === 1 ? (requirement.skills[0]?.id ?? null) : null;
}

function MilestoneForm({
  milestone,
  gap,
  skill,
  requirements,
  milestones,
  targetTitle,
  onClose,
}: {
  readonly milestone: Milestone | null;
  readonly gap: RequirementStanding | null;
  readonly skill: SkillRecord | null;
  readonly requirements: readonly RequirementStanding[];
  readonly milestones: readonly Milestone[];
  readonly targetTitle: string;
  readonly onClose: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const add = useApiCommand('addMilestone');
  const change = useApiCommand('changeMilestone');
  const state = useEntryForm({
    schema,
    entry: milestone,
    valuesOf: (entry) => (entry === null ? suggested(gap, skill, text) : valuesOf(entry)),
    reread: async () =>
      (await call('listMilestones', undefined)).find(({ id }) => id === milestone?.id),
    save: async (draft, entry) => {
      if (entry === null) await add(draft);
      else await change({ ...draft, id: entry.id, revision: entry.revision });
      onClose();
      announce(text('milestone.saved'));
    },
  });
  const { control } = state;
  const [kind, chosen] = useWatch({ control, name: ['kind', 'requirementId'] });
  const usual = requirements.find((standing) => isListedAs(standing, chosen));
  const usualHours = usual?.missingHours ?? null;
  return (
    <Dialog
      title={text(milestone === null ? 'milestone.add' : 'milestone.edit')}
      onClose={onClose}
      isWide
      keepsTyped
    >
      <DraftForm
        state={state}
        submitLabel={text(milestone === null ? 'milestone.save.add' : 'action.save')}
        onCancel={onClose}
      >
        <TextField control={control} name="title" label={text('milestone.title')} />
        <SelectField
          control={control}
          name="requirementId"
          label={text('milestone.requirement')}
          emptyLabel={text('milestone.requirement.none')}
          options={requirementOptions(requirements, milestone, targetTitle, text)}
        />
        <RadioField
          control={control}
          name="kind"
          label={text('milestone.kind')}
          options={milestoneKinds.map((value) => ({
            value,
            label: text(`milestone.kind.${value}`),
            description: text(`milestone.kind.${value}.meaning`),
          }))}
        />
        <FieldRow>
          {kind === 'my-time' ? (
            <NumberField
              control={control}
              name="effortHours"
              label={text('milestone.effort.hours')}
              unit={text('milestone.effort.hours.unit')}
              description={
                usualHours === null || usualHours === 0
                  ? text('milestone.effort.hours.open')
                  : text('milestone.effort.hours.usual', { hours: format.number(usualHours) })
              }
            />
          ) : kind === 'at-work' ? (
            <NumberField
              control={control}
              name="effortWeeks"
              label={text('milestone.effort.weeks')}
              unit={text('milestone.effort.weeks.unit')}
            />
          ) : (
            <DateField
              control={control}
              name="waitsUntil"
              isOptional
              label={text('milestone.waits-until')}
              description={text('milestone.waits-until.open')}
            />
          )}
          <DateField control={control} name="startOn" isOptional label={text('milestone.start')} />
          <DateField control={control} name="dueOn" isOptional label={text('milestone.due')} />
        </FieldRow>
        <DependenciesField control={control} id={milestone?.id ?? null} milestones={milestones} />
        <StepsField control={control} />
        <TextArea control={control} name="note" label={text('milestone.note')} />
      </DraftForm>
    </Dialog>
  );
}

const valuesOf = (milestone: Milestone): MilestoneValues => ({
  title: milestone.title,
  requirementId: milestone.requirementId,
  kind: milestone.kind,
  effortHours: milestone.effortHours,
  effortWeeks: milestone.effortWeeks,
  waitsUntil: milestone.waitsUntil,
  startOn: milestone.startOn,
  dueOn: milestone.dueOn,
  note: milestone.note,
  steps: [...milestone.steps],
  dependsOn: milestone.dependsOn,
});

/** What a new milestone starts from: empty, or a draft for the gap with the catalogue's ways to practise. */
function suggested(
  gap: RequirementStanding | null,
  skill: SkillRecord | null,
  text: Text,
): MilestoneValues {
  if (gap === null)
    return {
      title: '',
      requirementId: null,
      kind: 'my-time',
      effortHours: null,
      effortWeeks: null,
      waitsUntil: null,
      startOn: null,
      dueOn: null,
      note: '',
      steps: [],
      dependsOn: [],
    };
  const lines = [
    ...(skill?.practise ?? []),
    ...(skill === null || skill.proof === ''
      ? []
      : [text('milestone.suggest.proof', { proof: skill.proof })]),
  ];
  return {
    ...suggestMilestone(gap, suggestedTitle(gap, text)),
    steps: lines.map((line) => ({ id: null, text: line, isDone: false })),
  };
}

function suggestedTitle({ requirement, asked }: RequirementStanding, text: Text): string {
  const { name } = requirement;
  switch (asked.kind) {
    case 'graded':
      return text('milestone.suggest.graded', {
        name,
        asked: text(`proficiency.${asked.proficiency}`),
      });
    case 'credential':
      return text('milestone.suggest.credential', { name });
    case 'time':
      return text('milestone.suggest.time', {
        name,
        asked: text(`unit.${asked.unit}`, { amount: asked.amount }),
      });
  }
}

const isListedAs = (
  { requirement, alsoListedAs }: RequirementStanding,
  id: string | null,
): boolean => requirement.id === id || alsoListedAs.some((other) => other === id);

/** The goal's requirements and foundations, and the milestone's own when it belongs to neither. */
function requirementOptions(
  requirements: readonly RequirementStanding[],
  milestone: Milestone | null,
  targetTitle: string,
  text: Text,
) {
  const own = milestone?.requirementId ?? null;
  const options = requirements.map((standing) => ({
    value: own !== null && isListedAs(standing, own) ? own : standing.requirement.id,
    label: standing.requirement.name,
    group:
      standing.levelTitle === targetTitle
        ? targetTitle
        : text('milestone.requirement.foundations', { level: standing.levelTitle }),
  }));
  if (own === null || options.some(({ value }) => value === own)) return options;
  return [...options, { value: own, label: milestone?.requirementName ?? own }];
}
