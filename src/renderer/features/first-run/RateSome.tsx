import type { Requirement, RequirementId } from '../../../shared/career-paths';
import type { Proficiency, SkillId } from '../../../shared/skills';
import { useApiQuery } from '../../lib/api';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { ProficiencyPicker } from '../../ui/ProficiencyPicker';
import type { GivenRatings, NextAnswer } from './answers';
import styles from './FirstRun.module.css';
import { StepButtons } from './StepButtons';

const atMost = 8;

/** The third step: up to eight graded requirements of the level aimed for; the rest stay unrated. */
export function RateSome({
  goal,
  given,
  onGive,
  onBack,
  onDone,
}: {
  readonly goal: NextAnswer['picked'];
  readonly given: GivenRatings;
  readonly onGive: (given: GivenRatings) => void;
  readonly onBack: () => void;
  readonly onDone: (ratings: GivenRatings) => void;
}) {
  const text = useText();
  const careerPath = useApiQuery('getCareerPath', goal.careerPathId);
  const level = careerPath?.levels.find(({ id }) => id === goal.levelId);
  if (level === undefined) return null;
  const asked = level.requirements.filter(({ kind }) => kind === 'graded').slice(0, atMost);
  const isOfLevel = (id: RequirementId) => asked.some((requirement) => requirement.id === id);

  const give = (id: RequirementId, skillId: SkillId, proficiency: Proficiency | null) => {
    const changed = new Map(given);
    if (proficiency === null) changed.delete(id);
    else changed.set(id, { skillId, proficiency });
    onGive(changed);
  };
  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(new Map([...given].filter(([id]) => isOfLevel(id))));
      }}
    >
      {asked.map((requirement) => (
        <RateOne
          key={requirement.id}
          requirement={requirement}
          rating={given.get(requirement.id) ?? null}
          onRate={(skillId, proficiency) => give(requirement.id, skillId, proficiency)}
        />
      ))}
      <StepButtons
        onBack={onBack}
        onSkip={() => onDone(new Map())}
        nextLabel={text('first.finish')}
      />
    </form>
  );
}

function RateOne({
  requirement,
  rating,
  onRate,
}: {
  readonly requirement: Requirement;
  readonly rating: { readonly skillId: SkillId; readonly proficiency: Proficiency } | null;
  readonly onRate: (skillId: SkillId, proficiency: Proficiency | null) => void;
}) {
  const text = useText();
  const skillId = rating?.skillId ?? requirement.skills[0]?.id;
  if (skillId === undefined) return null;
  return (
    <div className={styles.rating}>
      <ProficiencyPicker
        label={requirement.name}
        value={rating?.proficiency ?? null}
        onChange={(proficiency) => onRate(skillId, proficiency)}
        canClear
      />
      {requirement.skills.length > 1 && rating !== null ? (
        <Segmented
          label={text('first.ratings.which')}
          options={requirement.skills.map((skill) => ({ value: skill.id, label: skill.name }))}
          value={skillId}
          onChange={(chosen) => onRate(chosen, rating.proficiency)}
        />
      ) : null}
    </div>
  );
}
