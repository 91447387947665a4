import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { boardColumns } from '../../../shared/milestones';
import type { BoardColumn, Milestone, MilestoneId } from '../../../shared/milestones';
import { beforeAtEnd, columnOf, columnsOf } from './board';

/** The place a dragged card would take: in a column, right before another card or at its end. */
export interface Drag {
  readonly id: MilestoneId;
  readonly column: BoardColumn;
  readonly above: MilestoneId | null;
}

/**
 * Lets cards change columns and places by dragging a handle or by its arrow keys. The board is the
 * element `boardRef` is put on, with one child a column that holds a list with one child a card.
 */
export function useBoardMoves(
  milestones: readonly Milestone[],
  place: (id: MilestoneId, column: BoardColumn, before: MilestoneId | null) => void,
) {
  const boardRef = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const columns = columnsOf(milestones);

  // A card that changes columns is a new element: the focus follows it there.
  const moved = useRef<MilestoneId | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const handle = `[data-handle="${moved.current}"]`;
    // One that went to the end of a long column may not be shown there.
    (
      boardRef.current?.querySelector<HTMLElement>(handle) ??
      boardRef.current?.querySelector<HTMLElement>('[data-more]')
    )?.focus();
    moved.current = null;
  }, [milestones]);

  const put = ({ id, column, above }: Drag) => {
    moved.current = id;
    place(id, column, above ?? beforeAtEnd(milestones, id, column));
  };
  const putAtEnd = (id: MilestoneId, column: BoardColumn) => put({ id, column, above: null });

  const moveByKey = (milestone: Milestone, key: string) => {
    const own = columnOf(milestone);
    if (own === null) return;
    const cards = columns.find(({ column }) => column === own)?.cards ?? [];
    const index = cards.indexOf(milestone);
    const { id } = milestone;
    if (key === 'ArrowUp' && index > 0)
      put({ id, column: own, above: cards[index - 1]?.id ?? null });
    if (key === 'ArrowDown' && index < cards.length - 1)
      put({ id, column: own, above: cards[index + 2]?.id ?? null });
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    const next = by === undefined ? undefined : boardColumns[boardColumns.indexOf(own) + by];
    if (next !== undefined) putAtEnd(id, next);
  };

  const placeUnder = (id: MilestoneId, { clientX, clientY }: PointerEvent): Drag | null => {
    const index = [...(boardRef.current?.children ?? [])].findIndex((column) => {
      const { left, right, top } = column.getBoundingClientRect();
      return clientX >= left && clientX < right && clientY >= top;
    });
    const found = columns[index];
    if (!found) return null;
    const elements = [...(boardRef.current?.children[index]?.querySelectorAll('li') ?? [])];
    const below = elements.findIndex((card) => {
      const { top, height } = card.getBoundingClientRect();
      return clientY < top + height / 2;
    });
    return {
      id,
      column: found.column,
      above: found.cards[below === -1 ? elements.length : below]?.id ?? null,
    };
  };

  const handleProps = (milestone: Milestone) => ({
    'data-handle': milestone.id,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(null);
      if (!event.key.startsWith('Arrow')) return;
      event.preventDefault();
      moveByKey(milestone, event.key);
    },
    onPointerDown: (event: PointerEvent) => {
      const column = columnOf(milestone);
      if (event.button !== 0 || column === null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id: milestone.id, column, above: milestone.id });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag?.id === milestone.id) setDrag(placeUnder(milestone.id, event) ?? drag);
    },
    onPointerUp: (event: PointerEvent) => {
      if (drag?.id !== milestone.id) return;
      setDrag(null);
      // Where the pointer is now: the last move may not have been drawn yet.
      const to = placeUnder(milestone.id, event);
      if (to !== null && to.above !== milestone.id) put(to);
    },
    onPointerCancel: () => setDrag(null),
  });

  return { boardRef, columns, drag, putAtEnd, handleProps };
}
