import type { ReadableDb } from './db';
import { parseImage, readRow, type Image, type RowChange } from './row-images';

type Naming = (db: ReadableDb, row: Image) => string | undefined;

const named =
  (sql: string, column: string): Naming =>
  (db, row) =>
    db.get<{ name: string }>(sql, { id: row[column] ?? null })?.name;
const own =
  (column: string): Naming =>
  (_db, row) =>
    String(row[column]);
const bySkill = named('SELECT name FROM skill WHERE id = :id', 'skill_id');
const byRequirement = named('SELECT name FROM requirement WHERE id = :id', 'requirement_id');
const byMilestone = named('SELECT title AS name FROM milestone WHERE id = :id', 'milestone_id');
const byPath = named('SELECT name FROM career_path WHERE id = :id', 'career_path_id');
const byLevel = named('SELECT title AS name FROM level WHERE id = :id', 'level_id');

/** A row added or removed, and not merely changed. */
const isWhole = ({ before, after }: RowChange) => before === null || after === null;
/** A row that says something else, and not merely stands elsewhere or was touched. */
const isReworded = ({ after }: RowChange) =>
  Object.keys(parseImage(after ?? '{}')).some((column) => !['rank', 'revision'].includes(column));

/** How a row of each table is called; of several rows changed together, the first line here that fits one gives the name. */
const namings: readonly (readonly [
  table: string,
  naming: Naming,
  fits?: (change: RowChange) => boolean,
])[] = [
  ['career_path', own('name'), isWhole],
  ['level', own('title'), isWhole],
  ['requirement', own('name'), (change) => isWhole(change) || isReworded(change)],
  ['level', own('title'), isReworded],
  ['milestone', own('title')],
  ['evidence', own('title')],
  ['milestone_step', byMilestone],
  ['milestone_dependency', byMilestone],
  ['hours_entry', byMilestone],
  ['check_in', own('level_title')],
  ['pay', () => ''],
  ['career_break', own('note')],
  ['exchange_rate', (_db, { base, quote }) => `${String(base)} → ${String(quote)}`],
  ['inflation', own('year')],
  ['forecast_assumptions', () => ''],
  ['credential', bySkill],
  ['time_entry', bySkill],
  ['absence', bySkill],
  ['ask', own('what')],
  ['set_aside', byRequirement],
  ['requirement_override', byRequirement],
  ['no_opportunity', byRequirement],
  ['goal', byLevel],
  ['position', byLevel],
  ['rating', bySkill],
  ['dismissal', () => ''],
  ['step_effort', () => ''],
  ['favourite_path', byPath],
  ['career_path', own('name')],
  ['origin_piece', byPath],
];

/** What a change was about, such as a milestone's title; empty where only its kind says it. */
export function subjectOf(db: ReadableDb, changes: readonly RowChange[]): string {
  for (const [table, naming, fits = () => true] of namings) {
    // Where one row is moved others make room first: the last is the one meant.
    const change = changes.findLast((each) => each.tableName === table && fits(each));
    if (!change) continue;
    const row =
      change.after === null && change.before !== null
        ? parseImage(change.before)
        : readRow(db, table, change.rowKey);
    return (row && naming(db, row)) ?? '';
  }
  return '';
}
