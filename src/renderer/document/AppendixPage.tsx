import type { CareerPath, FigureSource, Level } from '../../shared/career-paths';
import { conventions, proficiencies } from '../../shared/conventions';
import type { EffortHoursPerStep } from '../../shared/effort';
import type { PlanDocument } from '../../shared/plan-document';
import { useFormat } from '../lib/format';
import { proseLanguage } from '../lib/prose-language';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { Page, Part } from './Page';

/** Opt-in: the texts of the ladder, the method, and where the figures come from. */
export function AppendixPage({
  plan,
  path,
}: {
  readonly plan: PlanDocument;
  readonly path: CareerPath;
}) {
  const text = useText();
  const language = proseLanguage(path);
  return (
    <Page plan={plan} title={text('document.appendix')}>
      <Part title={text('document.appendix.ladder', { path: path.name })}>
        <p lang={language}>{path.tagline}</p>
        {path.levels.map((level) => (
          <LevelTexts key={level.id} level={level} language={language} />
        ))}
      </Part>
      <Method effort={plan.readiness.effortHoursPerStep} />
      <Part title={text('document.appendix.sources')}>
        <p>
          <Source path={path.name} source={path.source} /> {text('document.appendix.texts')}
        </p>
      </Part>
    </Page>
  );
}

function LevelTexts({
  level,
  language,
}: {
  readonly level: Level;
  readonly language: 'en' | undefined;
}) {
  const text = useText();
  const format = useFormat();
  return (
    <section className={styles.level}>
      <h4>{text('document.level.title', { rank: level.rank + 1, title: level.title })}</h4>
      {level.years === null ? null : (
        <p className={styles.note}>
          {text('document.level.years', { tier: level.tier, years: format.years(level.years) })}
        </p>
      )}
      <p lang={language}>{level.summary}</p>
      <p className={styles.runIn}>{text('document.level.responsibilities')}</p>
      <ul lang={language}>
        {level.responsibilities.map((responsibility) => (
          <li key={responsibility}>{responsibility}</li>
        ))}
      </ul>
      {level.requirements.length === 0 ? null : (
        <p>
          <span className={styles.runIn}>{text('document.level.requirements')}</span>{' '}
          {format.list(level.requirements.map(({ name }) => name))}
        </p>
      )}
      <p>
        <span className={styles.runIn}>{text('document.level.focus')}</span>{' '}
        <span lang={language}>{level.focus}</span>
      </p>
      {level.advance === '' ? null : (
        <p>
          <span className={styles.runIn}>{text('document.level.advance')}</span>{' '}
          <span lang={language}>{level.advance}</span>
        </p>
      )}
    </section>
  );
}

function Method({ effort }: { readonly effort: EffortHoursPerStep }) {
  const text = useText();
  const format = useFormat();
  const [one, two, three, four] = effort;
  const proficiency = (value: (typeof proficiencies)[number]) => text(`proficiency.${value}`);
  return (
    <Part title={text('document.appendix.method')}>
      <p>
        {text('document.method.readiness')} {text('document.method.range')}
      </p>
      <p>
        {text('document.appendix.method.status', {
          ready: format.percent(conventions.readyPercent),
          close: format.percent(conventions.closePercent),
          enough: format.percent(conventions.enoughDataPercent),
          steps: conventions.foundationStepsShort,
        })}
      </p>
      <p>
        {text('document.appendix.method.asked', {
          target: proficiency(conventions.askedByTarget),
          below: proficiency(conventions.askedByLevelBelow),
          older: proficiency(conventions.askedByOlderLevels),
        })}{' '}
        {text('document.appendix.method.effort', { one, two, three, four })}
      </p>
      <p className={styles.runIn}>{text('document.scale')}</p>
      <ul>
        {proficiencies.map((value) => (
          <li key={value}>
            {text('document.scale.step', {
              value,
              name: proficiency(value),
              meaning: text(`proficiency.${value}.meaning`),
            })}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Source({ path, source }: { readonly path: string; readonly source: FigureSource }) {
  const text = useText();
  const own = source.own ?? 'none';
  return source.dated === null
    ? text('document.appendix.source', { own, path, source: source.name })
    : text('document.appendix.source.dated', {
        own,
        path,
        source: source.name,
        dated: source.dated,
      });
}
