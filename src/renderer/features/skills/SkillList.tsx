import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { controlClass } from '../../ui/Field';
import { isFound, isKept, skillFilters, type InventoryItem, type SkillFilter } from './inventory';
import { SkillListBox } from './SkillListBox';
import styles from './SkillList.module.css';

/** The inventory with its search and filter. */
export function SkillList({
  items,
  selectedId,
  opensOnEnter,
  takesFocus,
}: {
  readonly items: readonly InventoryItem[];
  readonly selectedId: string | null;
  /** Arrow keys only move and Enter opens, for windows that show the list or a skill. */
  readonly opensOnEnter: boolean;
  /** Has just taken the place of a skill, and its focus. */
  readonly takesFocus: boolean;
}) {
  const text = useText();
  const [sought, setSought] = useState('');
  const [filter, setFilter] = useState<SkillFilter>('all');
  const found = useDeferredValue(sought);
  const list = useRef<HTMLDivElement>(null);
  const takesFocusAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (takesFocusAtFirst.current)
      list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true });
  }, []);
  const shown = items.filter((item) => isKept(item, filter) && isFound(item, found));
  return (
    <div ref={list} className={styles.list}>
      <input
        type="search"
        className={controlClass}
        aria-label={text('skills.search')}
        placeholder={text('skills.search')}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <Segmented
        label={text('skills.filter')}
        isLabelHidden
        options={skillFilters.map((value) => ({
          value,
          label: text(`skills.filter.${value}`, {
            count: items.filter((item) => isKept(item, value)).length,
          }),
        }))}
        value={filter}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <p className={styles.nothing}>
          {text(found.trim() === '' ? `skills.nothing.${filter}` : 'skills.nothing.found')}
        </p>
      ) : (
        <SkillListBox
          key={`${filter} ${found}`}
          items={shown}
          selectedId={selectedId}
          opensOnEnter={opensOnEnter}
        />
      )}
    </div>
  );
}
