import { useLayoutEffect, useRef, useState } from 'react';
import type { Standing } from '../../../shared/api';
import type { Goal } from '../../../shared/goal';
import { deferred } from '../../lib/deferred';
import type { SkillRecord } from '../../../shared/skills';
import { useApiAction } from '../../lib/api';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { AskedBy } from './AskedBy';
import { itemOf, timeAsked } from './inventory';
import { RequirementCard } from './RequirementCard';
import styles from './SkillDetail.module.css';
import { SkillEvidence } from './SkillEvidence';
import { SkillHistory } from './SkillHistory';
import { useSkillState } from './use-skill-state';

const RateDialog = deferred(() => import('../../dialogs/RateDialog'));
const CredentialDialog = deferred(() => import('../../dialogs/CredentialDialog'));
const TimeEntryDialog = deferred(() => import('../../dialogs/TimeEntryDialog'));

const recordLabels = {
  graded: 'skills.rate',
  credential: 'skills.markHeld',
  time: 'skills.logTime',
} as const;

/** One skill: what it means, where the person stands, who asks for it, how to practise and prove it. */
export function SkillDetail({
  skill,
  readiness,
  goal,
  takesFocus,
}: {
  readonly skill: SkillRecord;
  readonly readiness: Standing['readiness'];
  readonly goal: Goal | null;
  /** Has just taken the place of the list, and its focus. */
  readonly takesFocus: boolean;
}) {
  const text = useText();
  const item = itemOf(skill, readiness);
  const { word, detail } = useSkillState()(item);
  const [isRecording, setIsRecording] = useState(false);
  const { standings } = item;
  const time = timeAsked(item);
  const close = () => setIsRecording(false);
  const top = useTopInView(takesFocus);

  return (
    <article ref={top} aria-labelledby="skill-name">
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 id="skill-name" tabIndex={-1} className={styles.name}>
            {skill.name}
          </h2>
          {skill.aliases.length === 0 ? null : (
            <p className="muted">{text('skills.aliases', { names: skill.aliases.join(', ') })}</p>
          )}
        </div>
        <div className={styles.actions}>
          <AbsenceButton skill={skill} />
          <Button look="primary" onClick={() => setIsRecording(true)}>
            {text(recordLabels[skill.kind])}
          </Button>
        </div>
      </header>
      <p className={styles.state}>
        <strong>{word}</strong>
        {detail === null ? null : <span className="muted"> · {detail}</span>}
      </p>
      {skill.meaning === '' ? null : (
        <p lang="en" className={styles.meaning}>
          {skill.meaning}
        </p>
      )}

      <div className={styles.sections}>
        {goal === null || standings.length === 0 ? null : (
          <Section title={text('skills.forGoal')}>
            {standings.map((standing) => (
              <RequirementCard key={standing.requirement.id} standing={standing} />
            ))}
          </Section>
        )}
        <SkillHistory skill={skill} time={time} />
        <SkillEvidence skill={skill} />
        {skill.practise.length === 0 ? null : (
          <Section title={text('skills.practise')}>
            <ul lang="en" className={styles.bullets}>
              {skill.practise.map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
          </Section>
        )}
        {skill.proof === '' ? null : (
          <Section title={text('skills.proof')}>
            <p lang="en">{skill.proof}</p>
          </Section>
        )}
        {skill.askedBy.length === 0 ? null : (
          <Section title={text('skills.askedBy')}>
            <AskedBy skill={skill} />
          </Section>
        )}
      </div>

      {isRecording && skill.kind === 'graded' ? <RateDialog skill={skill} onClose={close} /> : null}
      {isRecording && skill.kind === 'credential' ? (
        <CredentialDialog skill={skill} onClose={close} />
      ) : null}
      {isRecording && skill.kind === 'time' ? (
        <TimeEntryDialog skill={skill} unit={time.unit} asked={time.amount} onClose={close} />
      ) : null}
    </article>
  );
}

/** Says of a credential or counted time that there is none, which is known and not unknown. */
function AbsenceButton({ skill }: { readonly skill: SkillRecord }) {
  const text = useText();
  const record = useApiAction('recordAbsence');
  const clear = useApiAction('clearAbsence');
  const { id, kind, credentials, timeEntries, absentSince } = skill;
  if (kind === 'graded' || credentials.length + timeEntries.length > 0) return null;
  return absentSince === null ? (
    <Button onClick={() => record(id)}>{text(`skills.absence.${kind}`)}</Button>
  ) : (
    <Button onClick={() => clear(id)}>{text('skills.absence.clear')}</Button>
  );
}

/** A skill chosen while the page is scrolled down begins at its beginning. */
function useTopInView(takesFocus: boolean) {
  const top = useRef<HTMLElement>(null);
  const takesFocusAtFirst = useRef(takesFocus);
  useLayoutEffect(() => {
    if (takesFocusAtFirst.current) {
      window.scrollTo(0, 0);
      top.current?.querySelector('h2')?.focus({ preventScroll: true });
      return;
    }
    const above = top.current?.getBoundingClientRect().top ?? 0;
    if (above < 0) window.scrollBy(0, above - 20);
  }, []);
  return top;
}
