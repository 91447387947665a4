import { memo } from 'react';
import { useText } from '../../lib/text';
import { RungMark } from '../../ui/RungMark';
import type { InventoryItem } from './inventory';
import styles from './SkillList.module.css';
import { useSkillState } from './use-skill-state';

const markWords = {
  met: 'standing.met',
  open: 'standing.open',
  unknown: 'standing.unknown',
  aside: 'standing.setAside',
} as const;

/** One row of the list: name, state at a glance, and whether that is what the goal asks. */
export const SkillOption = memo(function SkillOption({ item }: { readonly item: InventoryItem }) {
  const text = useText();
  const { word, detail } = useSkillState()(item);
  return (
    <>
      <span className={styles.mark}>
        {item.mark === null ? null : <RungMark kind={item.mark} />}
      </span>
      <span className={styles.name}>{item.skill.name}</span>
      <span className={styles.state}>
        {detail === null ? word : `${word} · ${detail}`}
        {item.mark === null ? null : (
          <span className="visually-hidden">, {text(markWords[item.mark])}</span>
        )}
      </span>
    </>
  );
});
