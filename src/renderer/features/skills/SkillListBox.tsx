import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { proficiencies } from '../../../shared/conventions';
import { classes } from '../../lib/classes';
import { go, goInstead } from '../../lib/place';
import { useText } from '../../lib/text';
import type { InventoryItem, SkillSection } from './inventory';
import { useBeginning } from '../../ui/beginning';
import { SkillOption } from './SkillOption';
import styles from './SkillList.module.css';
import { useQuickRating } from './use-quick-rating';

const pageLength = 10;
const shownAtOnce = 100;

/** The skills below their headings as one list box: arrows move, 0–4 rate. */
export function SkillListBox({
  sections,
  selectedId,
  opensOnEnter,
}: {
  readonly sections: readonly SkillSection[];
  readonly selectedId: string | null;
  readonly opensOnEnter: boolean;
}) {
  const text = useText();
  const id = useId();
  const items = useMemo(() => sections.flatMap((section) => section.items), [sections]);
  const box = useRef<HTMLDivElement>(null);
  const rate = useQuickRating();
  const groupWords = useGroupWords();
  const [active, setActive] = useState({ skillId: selectedId, index: 0 });
  const [lastSelectedId, setLastSelectedId] = useState(selectedId);
  if (selectedId !== lastSelectedId) {
    setLastSelectedId(selectedId);
    if (selectedId !== null) setActive({ skillId: selectedId, index: indexOf(items, selectedId) });
  }
  const activeIndex = indexOf(items, active.skillId);
  const activeItem = items[activeIndex];
  const { shown, more } = useBeginning(items, shownAtOnce, activeIndex);
  const inSight = new Set(shown);
  const optionId = (item: InventoryItem) => `${id}-${item.skill.id}`;

  useEffect(() => {
    box.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active.skillId]);

  const moveTo = (index: number) => {
    const at = Math.min(Math.max(index, 0), items.length - 1);
    const item = items[at];
    if (item === undefined) return;
    setActive({ skillId: item.skill.id, index: at });
    if (!opensOnEnter) goInstead({ screen: 'skills', skillId: item.skill.id });
  };
  const open = (item: InventoryItem) => go({ screen: 'skills', skillId: item.skill.id });
  // A rated skill may leave a filtered list; the next one then stands where it stood.
  const below = activeItem === undefined ? active.index : activeIndex + 1;
  const above = activeItem === undefined ? active.index - 1 : activeIndex - 1;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = proficiencies.find((proficiency) => event.key === String(proficiency));
    const act =
      step !== undefined && activeItem?.skill.kind === 'graded'
        ? () => rate(activeItem.skill, step)
        : {
            ArrowDown: () => moveTo(below),
            ArrowUp: () => moveTo(above),
            PageDown: () => moveTo(below + pageLength - 1),
            PageUp: () => moveTo(above - pageLength + 1),
            Home: () => moveTo(0),
            End: () => moveTo(items.length - 1),
            Enter: () => activeItem && open(activeItem),
          }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    setActive(({ skillId }) => ({ skillId, index: Math.max(activeIndex, 0) }));
    act();
  };

  return (
    <>
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        className={styles.box}
        aria-label={text('skills.list')}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={activeItem && optionId(activeItem)}
        onKeyDown={onKeyDown}
      >
        {sections.map(({ key, title, items: all }) => {
          const members = all.filter((item) => inSight.has(item));
          if (members.length === 0) return null;
          return (
            <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
              <div id={`${id}-${key}`} role="presentation" className={styles.group}>
                {title ?? groupWords(key)}
              </div>
              {members.map((item) => (
                <div
                  key={item.skill.id}
                  id={optionId(item)}
                  role="option"
                  aria-selected={item.skill.id === selectedId}
                  data-active={item === activeItem ? '' : undefined}
                  className={classes(styles.option, item.mark === 'aside' && styles.aside)}
                  onClick={() => open(item)}
                >
                  <SkillOption item={item} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {more}
      <p id={`${id}-keys`} className={styles.keys}>
        {text('skills.keys')}
      </p>
    </>
  );
}

/** Headings that are not the name of a path or level. */
function useGroupWords(): (key: string) => string {
  const text = useText();
  return (key) => {
    const known = (
      ['target', 'foundations', 'others', 'open', 'unknown', 'met', 'aside'] as const
    ).find((group) => group === key);
    return text(`skills.group.${known ?? 'unasked'}`);
  };
}

const indexOf = (items: readonly InventoryItem[], skillId: string | null): number =>
  items.findIndex((item) => item.skill.id === skillId);
