import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { controlClass } from '../../ui/Field';
import { Options } from '../../ui/Options';
import {
  askersOf,
  isAskedBy,
  isFound,
  isKept,
  sectionsOf,
  skillFilters,
  skillGroupings,
  type InventoryItem,
  type SkillFilter,
  type SkillGrouping,
} from './inventory';
import { SkillListBox } from './SkillListBox';
import styles from './SkillList.module.css';

/** The inventory with its search, its filters and what it is grouped by. */
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
  const [grouping, setGrouping] = useState<SkillGrouping>('goal');
  const [askerChosen, setAsker] = useState('');
  const found = useDeferredValue(sought);
  const list = useRef<HTMLDivElement>(null);
  const takesFocusAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (takesFocusAtFirst.current)
      list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true });
  }, []);
  const askers = useMemo(() => askersOf(items), [items]);
  // A path that was looked at may no longer be one's own.
  const isAsker = askers.some(
    ({ careerPathId, levels }) =>
      careerPathId === askerChosen || levels.some(({ levelId }) => levelId === askerChosen),
  );
  const asker = isAsker ? askerChosen : '';
  const asked = items.filter((item) => isAskedBy(item, asker));
  const sections = sectionsOf(
    asked.filter((item) => isKept(item, filter) && isFound(item, found)),
    grouping,
    asker,
  );
  return (
    <div ref={list} className={styles.list}>
      <div className={styles.selects}>
        <select
          className={controlClass}
          aria-label={text('skills.grouping')}
          value={grouping}
          onChange={({ target }) =>
            setGrouping(skillGroupings.find((value) => value === target.value) ?? 'goal')
          }
        >
          <Options
            options={skillGroupings.map((value) => ({
              value,
              label: text(`skills.grouping.${value}`),
            }))}
          />
        </select>
        <select
          className={controlClass}
          aria-label={text('skills.asker')}
          value={asker}
          onChange={(event) => setAsker(event.target.value)}
        >
          <Options
            options={[
              { value: '', label: text('skills.asker.all') },
              ...askers.flatMap(({ careerPathId, name, levels }) => [
                { value: careerPathId, label: text('skills.asker.path'), group: name },
                ...levels.map(({ levelId, levelTitle }) => ({
                  value: levelId,
                  label: levelTitle,
                  group: name,
                })),
              ]),
            ]}
          />
        </select>
      </div>
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
            count: asked.filter((item) => isKept(item, value)).length,
          }),
        }))}
        value={filter}
        onChange={setFilter}
      />
      {sections.length === 0 ? (
        <p className={styles.nothing}>
          {text(found.trim() === '' ? `skills.nothing.${filter}` : 'skills.nothing.found')}
        </p>
      ) : (
        <SkillListBox
          key={[filter, grouping, asker, found].join(' ')}
          sections={sections}
          selectedId={selectedId}
          opensOnEnter={opensOnEnter}
        />
      )}
    </div>
  );
}
