import { useState, type KeyboardEvent } from 'react';
import type { Box } from './growth-geometry';
import type { GrowthWords } from './growth-words';
import styles from './GrowthChart.module.css';

/** Something in a chart that says its figures when it is pointed at or focused. */
export interface Mark {
  readonly key: string;
  readonly words: GrowthWords;
  /** Where its words belong, in px. */
  readonly x: number;
  readonly y: number;
  /** The area that answers to the pointer and carries the focus ring. */
  readonly area: Box;
  readonly isPoint: boolean;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** What lies over a chart and answers to pointer and keyboard: one tab stop, arrow keys from mark to mark. */
export function ChartMarks({
  marks,
  width,
}: {
  readonly marks: readonly Mark[];
  /** Of the chart in px, which the words stay within. */
  readonly width: number;
}) {
  const [stop, setStop] = useState<string | null>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const tabStop = marks.find((mark) => mark.key === stop) ?? marks[0];
  const active = marks.find((mark) => mark.key === activeKey);

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.key === 'Escape') setActiveKey(null);
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<SVGElement>('[data-mark]')];
    const here = all.findIndex((element) => element === document.activeElement);
    all[Math.min(Math.max(here + step, 0), all.length - 1)]?.focus();
  };

  return (
    <>
      <svg
        role="none"
        className={styles.marks}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setActiveKey(null)}
      >
        {marks.map((mark) => (
          <g
            key={mark.key}
            data-mark
            role="img"
            aria-label={[mark.words.name, ...mark.words.figures].join(', ')}
            tabIndex={mark === tabStop ? 0 : -1}
            className={styles.mark}
            onFocus={() => {
              setStop(mark.key);
              setActiveKey(mark.key);
            }}
            onBlur={() => setActiveKey(null)}
            onPointerEnter={() => setActiveKey(mark.key)}
          >
            <rect {...mark.area} className={styles.area} rx={mark.isPoint ? 12 : 1} />
          </g>
        ))}
      </svg>
      {active === undefined ? null : <Hint mark={active} width={width} />}
    </>
  );
}

const hintWidth = 300;

/** The words of the mark pointed at; screen readers have them from the mark itself. */
function Hint({ mark, width }: { readonly mark: Mark; readonly width: number }) {
  const half = Math.min(hintWidth, width) / 2;
  return (
    <div
      aria-hidden="true"
      className={styles.hint}
      data-side={mark.y < 96 ? 'below' : 'above'}
      style={{
        insetInlineStart: Math.min(Math.max(mark.x, half), width - half),
        insetBlockStart: mark.y,
        maxWidth: hintWidth,
      }}
    >
      <strong>{mark.words.name}</strong>
      {mark.words.figures.map((figure) => (
        <span key={figure}>{figure}</span>
      ))}
    </div>
  );
}
