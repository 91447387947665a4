import type { PlanDocument, SharedEvidence } from '../../shared/plan-document';
import { evidenceBySkill } from '../../shared/plan-picks';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { Page, Part } from './Page';

/** What was done and who can confirm it: newest first in a plan, skill by skill in a review. */
export function EvidencePage({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const { evidence, options } = plan;
  return (
    <Page plan={plan} title={text('document.evidence')}>
      {evidence.length === 0 ? <p>{text('document.evidence.none')}</p> : null}
      {options.kind === 'plan'
        ? evidence.map((entry) => <Entry key={entry.id} entry={entry} heading="h3" />)
        : evidenceBySkill(evidence).map(({ skill, newest, others }) => (
            <Part key={skill.id} title={skill.name}>
              {newest.map((entry) => (
                <Entry key={entry.id} entry={entry} heading="h4" />
              ))}
              {others.length === 0 ? null : (
                <p className={styles.note}>
                  {text('document.evidence.above', {
                    titles: others.map(({ title }) => title).join('; '),
                  })}
                </p>
              )}
            </Part>
          ))}
    </Page>
  );
}

const told = ['situation', 'myPart', 'outcome', 'confirmedBy'] as const;

function Entry({
  entry,
  heading: Heading,
}: {
  readonly entry: SharedEvidence;
  readonly heading: 'h3' | 'h4';
}) {
  const text = useText();
  const format = useFormat();
  const { title, happenedOn, skills, links } = entry;
  return (
    <section className={styles.evidence}>
      <Heading>{title}</Heading>
      <p className={styles.note}>
        {text('document.evidence.when', {
          date: format.date(happenedOn),
          skills: format.list(skills.map(({ name }) => name)),
        })}
      </p>
      <dl>
        {told.map((part) =>
          entry[part] === '' ? null : (
            <div key={part}>
              <dt>{text(`document.evidence.${part}`)}</dt>
              <dd>{entry[part]}</dd>
            </div>
          ),
        )}
        {links.length === 0 ? null : (
          <div>
            <dt>{text('document.evidence.links')}</dt>
            <dd>{links.join('\n')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
