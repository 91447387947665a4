import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { TimelineEdge, TimelineEntry } from '../../../shared/timeline';

/** So far a pointer moves before a press is a drag. */
const slop = 3;
/** So near an end of a stretch a press takes hold of that end. */
const grip = 8;

interface Gesture {
  readonly bar: SVGGElement;
  readonly entry: TimelineEntry;
  readonly edge: TimelineEdge;
  readonly fromX: number;
  days: number;
  isDrag: boolean;
}

/** How a bar looks during a gesture; set on the elements themselves, so that React draws nothing until it ends. */
export interface BarPreview {
  (bar: SVGGElement, entry: TimelineEntry, edge: TimelineEdge, days: number): void;
}

/**
 * Lets bars be moved and resized by pointer, and by arrow keys: left and right move by a day, with
 * Shift the end, with Alt the start; a key held down is one gesture. `commit` gets each gesture
 * once, as it ends.
 */
export function useBarGestures({
  pxPerDay,
  preview,
  commit,
  open,
}: {
  readonly pxPerDay: number;
  readonly preview: BarPreview;
  readonly commit: (entry: TimelineEntry, edge: TimelineEdge, days: number) => Promise<void>;
  readonly open: (entry: TimelineEntry) => void;
}) {
  const current = useRef<Gesture | null>(null);

  const finish = () => {
    const gesture = current.current;
    current.current = null;
    if (gesture === null || gesture.days === 0) return;
    const { bar, entry, edge, days } = gesture;
    // Shown where it was put until the stored days are drawn, or put back if they are refused.
    void commit(entry, edge, days).finally(() => preview(bar, entry, 'whole', 0));
  };
  const cancel = () => {
    const gesture = current.current;
    current.current = null;
    if (gesture !== null) preview(gesture.bar, gesture.entry, 'whole', 0);
  };

  return (entry: TimelineEntry) => {
    const isMovable = entry.milestone.state === 'open';
    return {
      onPointerDown: (event: PointerEvent<SVGGElement>) => {
        if (event.button !== 0) return;
        const bar = event.currentTarget;
        bar.setPointerCapture(event.pointerId);
        current.current = {
          bar,
          entry,
          edge: isMovable ? edgeUnder(bar, entry, event.clientX) : 'whole',
          fromX: event.clientX,
          days: 0,
          isDrag: false,
        };
      },
      onPointerMove: (event: PointerEvent<SVGGElement>) => {
        const gesture = current.current;
        if (gesture?.entry !== entry || !isMovable) return;
        const by = event.clientX - gesture.fromX;
        gesture.isDrag ||= Math.abs(by) > slop;
        if (!gesture.isDrag) return;
        const days = Math.round(by / pxPerDay);
        if (days === gesture.days) return;
        gesture.days = days;
        preview(gesture.bar, entry, gesture.edge, days);
      },
      onPointerUp: () => {
        const gesture = current.current;
        if (gesture?.entry !== entry) return;
        if (gesture.isDrag) finish();
        else {
          current.current = null;
          open(entry);
        }
      },
      onPointerCancel: cancel,
      onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
        if (event.key === 'Escape' && current.current !== null) {
          event.preventDefault();
          cancel();
        }
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (by === undefined || !isMovable) return;
        event.preventDefault();
        const isStretch = entry.shape === 'stretch';
        const edge =
          event.shiftKey && isStretch ? 'end' : event.altKey && isStretch ? 'start' : 'whole';
        if (current.current?.entry !== entry || current.current.edge !== edge) {
          finish();
          current.current = {
            bar: event.currentTarget,
            entry,
            edge,
            fromX: 0,
            days: 0,
            isDrag: true,
          };
        }
        const gesture = current.current;
        gesture.days += by;
        preview(gesture.bar, entry, edge, gesture.days);
      },
      onKeyUp: (event: KeyboardEvent) => {
        if (event.key.startsWith('Arrow')) finish();
      },
      onBlur: finish,
    };
  };
}

function edgeUnder(bar: SVGGElement, { shape }: TimelineEntry, clientX: number): TimelineEdge {
  const rect = bar.querySelector('[data-shape]')?.getBoundingClientRect();
  if (shape !== 'stretch' || rect === undefined || rect.width < 3 * grip) return 'whole';
  if (clientX > rect.right - grip) return 'end';
  return clientX < rect.left + grip ? 'start' : 'whole';
}
