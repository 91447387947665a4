import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { MilestoneId } from '../../../shared/milestones';

/** The place a dragged entry would take: right before another one, or at the end. */
interface Drag {
  readonly id: MilestoneId;
  readonly before: MilestoneId | null;
}

/**
 * Lets the entries of a list change places by dragging a handle or by its arrow keys. The list is
 * the element `listRef` is put on, with one child an entry, in the order of `ids`, of which it may show the beginning alone.
 */
export function useReorder(
  ids: readonly MilestoneId[],
  move: (id: MilestoneId, before: MilestoneId | null) => void,
) {
  const listRef = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  // Moving or removing an element in the document takes its focus away: a move gives it back to the
  // entry, and what took an entry off the list hands it to the one now in its place.
  const refocus = useRef<{ readonly id: MilestoneId; readonly index: number } | null>(null);
  const order = ids.join(' ');
  useEffect(() => {
    if (refocus.current === null) return;
    const { id, index } = refocus.current;
    const now = order.split(' ');
    const place = now.includes(id) ? now.indexOf(id) : Math.min(index, now.length - 1);
    listRef.current?.children[place]?.querySelector<HTMLElement>('[data-handle]')?.focus();
    refocus.current = null;
  }, [order]);

  const keepFocusNear = (id: MilestoneId) => {
    refocus.current = { id, index: ids.indexOf(id) };
  };

  const moveBy = (id: MilestoneId, by: 1 | -1) => {
    const index = ids.indexOf(id);
    if (by === -1 ? index === 0 : index === ids.length - 1) return;
    keepFocusNear(id);
    move(id, (by === -1 ? ids[index - 1] : ids[index + 2]) ?? null);
  };

  const entryBelow = (clientY: number): MilestoneId | null => {
    const entries = [...(listRef.current?.children ?? [])];
    const index = entries.findIndex((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return clientY < top + height / 2;
    });
    return ids[index === -1 ? entries.length : index] ?? null;
  };

  const handleProps = (id: MilestoneId) => ({
    'data-handle': true,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(null);
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      moveBy(id, event.key === 'ArrowUp' ? -1 : 1);
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
    onPointerUp: (event: PointerEvent) => {
      if (drag?.id !== id) return;
      setDrag(null);
      // Where the pointer is now: the last move may not have been drawn yet.
      const before = entryBelow(event.clientY);
      const stays = before === id || before === (ids[ids.indexOf(id) + 1] ?? null);
      if (!stays) move(id, before);
    },
    onPointerCancel: () => setDrag(null),
  });

  return { listRef, drag, moveBy, keepFocusNear, handleProps };
}
