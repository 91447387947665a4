import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { EvidenceId, EvidenceSummary } from '../../../shared/evidence';
import { evidenceFilters, type EvidenceFilter } from '../../../shared/evidence-log';
import { useApiQueryKept } from '../../lib/api';
import { runCommand } from '../../lib/commands';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Choice';
import { EmptyState } from '../../ui/EmptyState';
import { controlClass } from '../../ui/Field';
import { Screen } from '../../ui/Screen';
import { SectionNav } from '../../ui/SectionNav';
import styles from './EvidenceScreen.module.css';

const EvidenceDialog = deferred(() => import('../../dialogs/EvidenceDialog'));

const shownAtOnce = 100;

/** Everything worth remembering by date, newest first; what is only a line yet can be filled in. */
export default function EvidenceScreen() {
  const text = useText();
  const [filter, setFilter] = useState<EvidenceFilter>('all');
  const [sought, setSought] = useState('');
  const [first, setFirst] = useState(shownAtOnce);
  const [opened, setOpened] = useState<EvidenceId | 'new' | null>(null);
  const log = useApiQueryKept('listEvidence', { filter, sought, first });
  if (log === undefined) return null;

  const close = () => setOpened(null);
  return (
    <Screen
      title={text('evidence.title')}
      lead={text('evidence.lead')}
      above={<SectionNav section="skills" current="evidence" />}
      actions={
        <>
          <Button onClick={() => runCommand('capture')}>{text('capture.action')}</Button>
          <Button look="primary" onClick={() => setOpened('new')}>
            {text('evidence.add')}
          </Button>
        </>
      }
    >
      {log.kept.all === 0 ? (
        <EmptyState
          action={<Button onClick={() => runCommand('capture')}>{text('capture.action')}</Button>}
        >
          {text('evidence.empty')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <input
              type="search"
              className={controlClass}
              aria-label={text('evidence.search')}
              placeholder={text('evidence.search')}
              maxLength={200}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
            />
            <Segmented
              label={text('evidence.filter')}
              isLabelHidden
              options={evidenceFilters.map((value) => ({
                value,
                label: text(`evidence.filter.${value}`, { count: log.kept[value] }),
              }))}
              value={filter}
              onChange={setFilter}
            />
          </div>
          {log.entries.length === 0 ? (
            <p className="muted">
              {text(sought.trim() === '' ? `evidence.nothing.${filter}` : 'evidence.nothing.found')}
            </p>
          ) : (
            <Years evidence={log.entries} onOpen={setOpened} />
          )}
          {log.left === 0 ? null : (
            <Button onClick={() => setFirst(first + shownAtOnce)}>
              {text('list.more', { count: log.left })}
            </Button>
          )}
        </>
      )}
      {opened === null ? null : (
        <EvidenceDialog {...(opened === 'new' ? {} : { id: opened })} onClose={close} />
      )}
    </Screen>
  );
}

function Years({
  evidence,
  onOpen,
}: {
  readonly evidence: readonly EvidenceSummary[];
  readonly onOpen: (id: EvidenceId) => void;
}) {
  const text = useText();
  const format = useFormat();
  return byYear(evidence).map(({ year, entries }) => (
    <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`} className={styles.name}>
        {year}
      </h2>
      <ul>
        {entries.map((each) => (
          <li key={each.id} className={styles.entry}>
            <span className={styles.day}>{format.date(each.happenedOn)}</span>
            <div className={styles.words}>
              <button type="button" className={styles.title} onClick={() => onOpen(each.id)}>
                {each.title}
              </button>
              <p className={styles.facts}>
                {each.isFilledIn ? null : (
                  <span className={styles.open}>{text('evidence.toFillIn')}</span>
                )}
                {each.skills.length === 0 ? (
                  <span>{text('evidence.noSkills')}</span>
                ) : (
                  <span>{format.list(each.skills.map(({ name }) => name))}</span>
                )}
                {each.hasFile ? (
                  <span className={styles.file}>
                    <Paperclip aria-hidden="true" />
                    {text('evidence.hasFile')}
                  </span>
                ) : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** Entries in their order by year. */
const byYear = (
  evidence: readonly EvidenceSummary[],
): readonly { readonly year: string; readonly entries: readonly EvidenceSummary[] }[] =>
  [...Map.groupBy(evidence, ({ happenedOn }) => happenedOn.slice(0, 4))].map(([year, entries]) => ({
    year,
    entries,
  }));
