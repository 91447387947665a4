import { GripVertical } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { boardColumns, type BoardColumn, type Milestone } from '../../../shared/milestones';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { classes } from '../../lib/classes';
import { useText } from '../../lib/text';
import { useBeginning } from '../../ui/beginning';
import { IconButton } from '../../ui/Button';
import { ActionMenu, type MenuAction } from '../../ui/Menu';
import styles from './BoardView.module.css';
import { columnOf } from './board';
import { useBoardMoves, type Drag } from './use-board-moves';
import { useMilestoneWords } from './use-milestone-words';

const shownAtOnce = 50;

/** The milestones in columns: to do, doing, waiting and done. */
export default function BoardView({
  milestones,
  onEdit,
  onLogHours,
}: {
  readonly milestones: readonly Milestone[];
  readonly onEdit: (milestone: Milestone) => void;
  readonly onLogHours: (milestone: Milestone) => void;
}) {
  const text = useText();
  const place = useApiCommand('placeMilestone');
  const titles = new Map(
    milestones.filter(({ state }) => state === 'open').map(({ id, title }) => [id, title]),
  );
  const { boardRef, columns, drag, putAtEnd, handleProps } = useBoardMoves(
    milestones,
    (id, column, before) => {
      place({ id, column, before }).then(
        () => announce(text('plan.board.moved', { column: text(`plan.board.${column}`) })),
        (error: unknown) => announceFailure(errorCodeOf(error)),
      );
    },
  );
  const actionsFor = (milestone: Milestone): readonly MenuAction[] => [
    { label: text('action.edit'), run: () => onEdit(milestone) },
    { label: text('hours.log'), run: () => onLogHours(milestone) },
    ...boardColumns
      .filter((column) => column !== columnOf(milestone))
      .map((column) => ({
        label: text('plan.board.move', { column: text(`plan.board.${column}`) }),
        run: () => putAtEnd(milestone.id, column),
      })),
  ];
  return (
    <>
      <p id="board-how" className="visually-hidden">
        {text('plan.board.how')}
      </p>
      <div ref={boardRef} className={styles.board}>
        {columns.map(({ column, cards }) => (
          <Column key={column} column={column} cards={cards} drag={drag}>
            {(milestone) => (
              <Card
                milestone={milestone}
                column={column}
                after={milestone.dependsOn.flatMap((id) => titles.get(id) ?? [])}
                handleProps={handleProps(milestone)}
                actions={actionsFor(milestone)}
                onEdit={() => onEdit(milestone)}
              />
            )}
          </Column>
        ))}
      </div>
    </>
  );
}

function Column({
  column,
  cards,
  drag,
  children,
}: {
  readonly column: BoardColumn;
  readonly cards: readonly Milestone[];
  readonly drag: Drag | null;
  readonly children: (milestone: Milestone) => ReactNode;
}) {
  const text = useText();
  const { shown, more } = useBeginning(cards, shownAtOnce);
  const isOverEnd = drag?.column === column && !shown.some(({ id }) => id === drag.above);
  return (
    <section
      className={classes(styles.column, isOverEnd && styles.dropLast)}
      aria-labelledby={`column-${column}`}
    >
      <h2 id={`column-${column}`} className={styles.heading}>
        {text(`plan.board.${column}`)} <span className="muted">{cards.length}</span>
      </h2>
      {cards.length === 0 ? (
        <p className={styles.empty}>{text(`plan.board.empty.${column}`)}</p>
      ) : (
        <ol aria-labelledby={`column-${column}`}>
          {shown.map((milestone) => (
            <li
              key={milestone.id}
              className={classes(
                styles.card,
                drag?.id === milestone.id && styles.dragged,
                drag?.above === milestone.id && styles.dropBefore,
              )}
            >
              {children(milestone)}
            </li>
          ))}
        </ol>
      )}
      {more}
    </section>
  );
}

function Card({
  milestone,
  column,
  after,
  handleProps,
  actions,
  onEdit,
}: {
  readonly milestone: Milestone;
  readonly column: BoardColumn;
  readonly after: readonly string[];
  readonly handleProps: Partial<ComponentProps<'button'>>;
  readonly actions: readonly MenuAction[];
  readonly onEdit: () => void;
}) {
  const text = useText();
  const words = useMilestoneWords();
  const { title, requirementName, steps } = milestone;
  const facts =
    column === 'done'
      ? [words.closed(milestone), requirementName]
      : [
          requirementName,
          words.effort(milestone),
          words.dates(milestone),
          words.after(after),
          steps.length === 0
            ? null
            : text('plan.milestone.steps', {
                done: steps.filter(({ isDone }) => isDone).length,
                count: steps.length,
              }),
        ];
  return (
    <>
      <IconButton
        {...handleProps}
        label={text('plan.milestone.reorder', { title })}
        aria-describedby="board-how"
      >
        <GripVertical aria-hidden="true" />
      </IconButton>
      <div className={styles.body}>
        <h3 className={styles.title}>
          <button type="button" onClick={onEdit}>
            {title}
          </button>
        </h3>
        <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
      <ActionMenu label={text('plan.milestone.actions', { title })} actions={actions} />
    </>
  );
}
