import { boardColumns } from '../../../shared/milestones';
import type { BoardColumn, Milestone, MilestoneId } from '../../../shared/milestones';

/** The column a milestone stands in; null for what was dropped. */
export const columnOf = ({ state, stage }: Milestone): BoardColumn | null =>
  state === 'open' ? stage : state === 'done' ? 'done' : null;

/** The columns of the board, each in the order of the plan. */
export const columnsOf = (
  milestones: readonly Milestone[],
): readonly { readonly column: BoardColumn; readonly cards: readonly Milestone[] }[] =>
  boardColumns.map((column) => ({
    column,
    cards: milestones.filter((milestone) => columnOf(milestone) === column),
  }));

/**
 * Where in the plan a card goes that is put at the end of a column: right after the column's last
 * one, or where it is already when the column is empty.
 */
export function beforeAtEnd(
  milestones: readonly Milestone[],
  id: MilestoneId,
  column: BoardColumn,
): MilestoneId | null {
  const others = milestones.filter((milestone) => milestone.id !== id);
  const last = others.findLastIndex((milestone) => columnOf(milestone) === column);
  const own = milestones.findIndex((milestone) => milestone.id === id);
  return (last === -1 ? others[own] : others[last + 1])?.id ?? null;
}
