import type { SkillAsk, SkillRecord } from '../../../shared/skills';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './AskedBy.module.css';

/** Every level that asks for a skill, path by path, and how much where the path says so. */
export function AskedBy({ skill }: { readonly skill: SkillRecord }) {
  const text = useText();
  const words = useStandingWords();
  const paths = [...Map.groupBy(skill.askedBy, ({ careerPathId }) => careerPathId)];
  const amount = ({ asked, amount: time, unit }: SkillAsk) => {
    if (asked !== null) return text(`proficiency.${asked}`);
    if (time !== null) return words.time(time, unit);
    return skill.kind === 'credential' ? text('standing.held') : text('skills.askedBy.open');
  };
  return paths.map(([careerPathId, asks]) => (
    <div key={careerPathId} className={styles.path}>
      <p className="muted">{asks[0]?.careerPathName}</p>
      <ul>
        {asks.map((ask, index) => (
          <li key={`${ask.levelId} ${index}`} className={styles.level}>
            <PlaceLink to={{ screen: 'path', careerPathId, levelId: ask.levelId }}>
              {ask.levelTitle}
            </PlaceLink>
            <span className="muted">{amount(ask)}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
