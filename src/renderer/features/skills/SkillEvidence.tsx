import { useState } from 'react';
import { addMonths } from '../../../shared/dates';
import type { EvidenceId } from '../../../shared/evidence';
import type { SkillRecord } from '../../../shared/skills';
import { useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import styles from './SkillEvidence.module.css';

const EvidenceDialog = deferred(() => import('../../dialogs/EvidenceDialog'));

/** What shows a skill, newest first, and a gentle word where that was long ago. */
export function SkillEvidence({ skill }: { readonly skill: SkillRecord }) {
  const text = useText();
  const format = useFormat();
  const { today, settings } = useSession();
  const [opened, setOpened] = useState<EvidenceId | 'new' | null>(null);
  const evidence = useApiQuery('listEvidenceOf', skill.id);
  const { shownOn } = skill;
  const isOld =
    shownOn !== null &&
    settings.freshMonths !== null &&
    shownOn <= addMonths(today, -settings.freshMonths);
  return (
    <Section
      title={text('evidence.title')}
      actions={
        <Button look="quiet" onClick={() => setOpened('new')}>
          {text('evidence.add')}
        </Button>
      }
    >
      <p className="muted">
        {shownOn === null
          ? text('skills.shown.never')
          : text(isOld ? 'skills.shown.old' : 'skills.shown.on', { date: format.date(shownOn) })}
      </p>
      <ul>
        {evidence?.map((each) => (
          <li key={each.id} className={styles.entry}>
            <Button look="link" onClick={() => setOpened(each.id)}>
              {each.title}
            </Button>
            <span className="muted">
              {each.isFilledIn ? format.date(each.happenedOn) : text('evidence.toFillIn')}
            </span>
          </li>
        ))}
      </ul>
      {opened === null ? null : (
        <EvidenceDialog
          {...(opened === 'new' ? { skills: [skill] } : { id: opened })}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}
