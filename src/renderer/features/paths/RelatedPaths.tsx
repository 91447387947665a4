import type { CareerPath } from '../../../shared/career-paths';
import type { PathContext } from '../../../shared/path-comparison';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { Section } from '../../ui/Section';
import styles from './RelatedPaths.module.css';

/** The paths that ask for most of the same skills, with the share and what is shared. */
export function RelatedPaths({
  careerPath,
  context: { askedCount, related },
}: {
  readonly careerPath: CareerPath;
  readonly context: PathContext;
}) {
  const text = useText();
  const format = useFormat();
  return (
    <Section
      title={text('path.related')}
      note={text('path.related.note', { count: askedCount })}
      actions={
        <PlaceLink to={{ screen: 'compare', careerPathIds: [careerPath.id] }}>
          {text('path.compare')}
        </PlaceLink>
      }
    >
      {related.length === 0 ? (
        <p className="muted">{text('path.related.none')}</p>
      ) : (
        <ul className={styles.list}>
          {related.map(({ id, name, sharePercent, sharedSkills }) => (
            <li key={id} className={styles.entry}>
              <div className={styles.words}>
                <PlaceLink
                  to={{ screen: 'path', careerPathId: id, levelId: null }}
                  className={styles.name}
                >
                  {name}
                </PlaceLink>
                <p className={styles.skills}>{format.list(sharedSkills)}</p>
              </div>
              <div className={styles.share}>
                <span>
                  {text('path.related.share', {
                    shared: sharedSkills.length,
                    count: askedCount,
                    percent: format.percent(sharePercent),
                  })}
                </span>
                <span className={styles.scale} aria-hidden="true">
                  <span style={{ width: `${sharePercent}%` }} />
                </span>
              </div>
              <PlaceLink
                to={{ screen: 'compare', careerPathIds: [careerPath.id, id] }}
                aria-label={text('path.related.compare', { path: name })}
              >
                {text('path.related.compare.short')}
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
