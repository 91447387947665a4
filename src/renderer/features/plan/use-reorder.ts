import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { MilestoneId } from '../../../shared/milestones';

/** The place a dragged entry would take: right before another one, or at the end. */
interface Drag {
  readonly id: MilestoneId;
  readonly before: MilestoneId | null;
}

/**
 * Lets the entries of a list change places by dragging a handle or by its arrow keys. The list is
 * the element `listRef` is put on, with one child an entry, in the order of `ids`.
 */
export function useReorder(
  ids: readonly MilestoneId[],
  move: (id: MilestoneId, before: MilestoneId | null) => void,
) {
  const listRef = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  // Moving an element in the document takes its focus away; a move by keyboard gives it back.
  const refocus = useRef<MilestoneId | null>(null);
  const order = ids.join(' ');
  useEffect(() => {
    if (refocus.current === null) return;
    const index = order.split(' ').indexOf(refocus.current);
    listRef.current?.children[index]?.querySelector<HTMLElement>('[data-handle]')?.focus();
    refocus.current = null;
  }, [order]);

  const moveBy = (id: MilestoneId, by: 1 | -1) => {
    const index = ids.indexOf(id);
    if (by === -1 ? index === 0 : index === ids.length - 1) return false;
    move(id, (by === -1 ? ids[index - 1] : ids[index + 2]) ?? null);
    return true;
  };

  const entryBelow = (clientY: number): MilestoneId | null => {
    const entries = [...(listRef.current?.children ?? [])];
    const index = entries.findIndex((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return clientY < top + height / 2;
    });
    return ids[index] ?? null;
  };

  const handleProps = (id: MilestoneId) => ({
    'data-handle': true,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(null);
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      if (moveBy(id, event.key === 'ArrowUp' ? -1 : 1)) refocus.current = id;
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, before: id });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag?.id !== id) return;
      setDrag({ id, before: entryBelow(event.clientY) });
    },
    onPointerUp: () => {
      if (drag?.id !== id) return;
      setDrag(null);
      const stays = drag.before === id || drag.before === (ids[ids.indexOf(id) + 1] ?? null);
      if (!stays) move(id, drag.before);
    },
    onPointerCancel: () => setDrag(null),
  });

  return { listRef, drag, moveBy, handleProps };
}
