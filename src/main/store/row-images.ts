import type { Params, ReadableDb, WritableDb } from './db';

// Rows as JSON: how the history and the trash keep them. Columns are text, integers and reals, which
// SQLite writes with the seventeen digits that bring each real back exactly.

/** Column to value: a whole row, or the columns of one that changed. */
export type Image = Readonly<Record<string, string | number | null>>;

/** What happened to one row, as kept: the changed columns, or the whole row beside null. */
export interface RowChange {
  readonly tableName: string;
  readonly rowKey: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Column {
  readonly name: string;
  readonly isKey: 0 | 1;
}

/** The columns of a table in the schema as it is now. */
export const columnsOf = (db: ReadableDb, table: string): readonly Column[] =>
  db.all<Column>('SELECT name, pk > 0 AS isKey FROM pragma_table_info(:table) ORDER BY cid', {
    table,
  });

/** One more than the highest id of a table. */
export const nextId = (db: ReadableDb, table: string): number =>
  db.get<{ id: number }>(`SELECT coalesce(max(id), 0) + 1 AS id FROM ${table}`)?.id ?? 1;

/** Reads an image as kept. */
export const parseImage = (json: string): Image => JSON.parse(json) as Image;

/** The row a key names, or undefined where there is none. */
export function readRow(db: ReadableDb, table: string, rowKey: string): Image | undefined {
  const key = parseImage(rowKey);
  return db.get<Image>(`SELECT * FROM ${table} WHERE ${matches(Object.keys(key))}`, key);
}

/** The parameters of an image: columns the schema no longer has are left out. */
const paramsOf = (columns: readonly Column[], image: Image): Params =>
  Object.fromEntries(
    columns.flatMap(({ name }) => (name in image ? [[name, image[name] ?? null]] : [])),
  );

/** Adds a row from its whole image; columns newer than the image take their default. Returns how many were added. */
export const insertRow = (db: WritableDb, table: string, image: Image): number =>
  insert(db, 'INSERT', table, image);

/** The same, but none where there is one like it already, or where a rule of the schema is broken. */
export const insertRowWhereFitting = (db: WritableDb, table: string, image: Image): number =>
  insert(db, 'INSERT OR IGNORE', table, image);

function insert(db: WritableDb, how: string, table: string, image: Image): number {
  const params = paramsOf(columnsOf(db, table), image);
  const names = Object.keys(params);
  return db.run(
    `${how} INTO ${table} (${names.join(', ')})
     VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    params,
  );
}

/** Sets the columns of an image, where the revision is not set but raised; `where` names other values the row must have. Returns how many rows there were. */
export function updateRow(
  db: WritableDb,
  table: string,
  rowKey: string,
  image: Image,
  where: Image = {},
): number {
  const columns = columnsOf(db, table);
  const key = parseImage(rowKey);
  const { revision, ...values } = paramsOf(columns, image);
  const assignments = Object.keys(values).map((name) => `${name} = :set_${name}`);
  if (revision !== undefined) assignments.push('revision = revision + 1');
  if (assignments.length === 0) return 1;
  const seen = paramsOf(columns, where);
  const conditions = Object.keys(seen)
    .filter((name) => name !== 'revision')
    .map((name) => ` AND ${name} IS :seen_${name}`);
  return db.run(
    `UPDATE ${table} SET ${assignments.join(', ')}
     WHERE ${matches(Object.keys(key))}${conditions.join('')}`,
    { ...key, ...prefixed('set_', values), ...prefixed('seen_', seen) },
  );
}

/** Removes the row a key names; returns how many there were. */
export function deleteRow(db: WritableDb, table: string, rowKey: string): number {
  const key = parseImage(rowKey);
  return db.run(`DELETE FROM ${table} WHERE ${matches(Object.keys(key))}`, key);
}

const matches = (names: readonly string[]) =>
  names.map((name) => `${name} = :${name}`).join(' AND ');

const prefixed = (prefix: string, params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [prefix + name, value]));
