import { largestFileBytes } from '../../shared/evidence-files';
import { piecesOf, type Ladder } from '../../shared/ladders';
import { longestText } from '../../shared/text';
import { connect, type ReadableDb, type WritableDb } from './db';
import { migrate, migrations, schemaVersion } from './migrate';

// A file to restore may come from anybody. SQLite vouches for its structure, not for what it says: a
// trigger or a view in it would run on every change, and a day, a figure or an image of the history
// that Rungs never writes would stop whatever reads it later.

interface Definition {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/**
 * Leaves a store with the schema of its version and nothing else: what another program added is
 * dropped. False where a part is missing or is not as Rungs makes it, or the version is none.
 */
export function reduceToOurSchema(db: WritableDb): boolean {
  const version = schemaVersion(db);
  if (version < 1 || version > migrations.length) return false;
  const ours = new Set(schemaOf(version));
  const there = definitionsIn(db);
  const foreign = there.filter((each) => !ours.has(keyOf(each)));
  for (const type of ['trigger', 'view', 'index', 'table']) {
    for (const { name } of foreign.filter((each) => each.type === type)) {
      db.script(`DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}"`);
    }
  }
  const left = new Set(definitionsIn(db).map(keyOf));
  return left.size === ours.size && [...left].every((key) => ours.has(key));
}

/** Every definition of the schema of a version, as a new store has it. */
function schemaOf(version: number): readonly string[] {
  const { db, close } = connect(':memory:', 'write');
  try {
    migrate(db, migrations.slice(0, version));
    return definitionsIn(db).map(keyOf);
  } finally {
    close();
  }
}

/** SQLite's own tables, such as those of its statistics, are named by it alone and say nothing. */
const definitionsIn = (db: ReadableDb): readonly Definition[] =>
  db.all<Definition>(
    `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%'
       ESCAPE '\\'`,
  );

/** Quotes and spaces are SQLite's to choose where it words a definition anew. */
const keyOf = ({ type, name, sql }: Definition): string =>
  `${type} ${name} ${sql.replace(/["'\s]+/g, '')}`;

/** Whether every value is one that Rungs writes: of a bounded size, a finite figure, a day there is, an image of rows, a ladder. */
export const hasOurValues = (db: ReadableDb): boolean =>
  areColumnsOurs(db) && areVersionsLadders(db);

function areVersionsLadders(db: ReadableDb): boolean {
  const versions = db.all<{ ladder: string }>('SELECT ladder FROM career_path_version');
  try {
    // What a ladder is made of is read here as it is wherever it is compared.
    for (const { ladder } of versions) piecesOf(JSON.parse(ladder) as Ladder);
    return true;
  } catch {
    return false;
  }
}

function areColumnsOurs(db: ReadableDb): boolean {
  const tables = definitionsIn(db).filter(
    ({ type, sql }) => type === 'table' && !/^CREATE VIRTUAL/i.test(sql),
  );
  return tables.every(({ name, sql }) => {
    const columns = db.all<{ name: string; type: string }>(
      'SELECT name, type FROM pragma_table_info(:name)',
      { name },
    );
    const strange = columns.flatMap(({ name: column, type }) => [
      `octet_length("${column}") > ${isWhole(name) ? largestFileBytes : longestText * 4}`,
      ...(type === 'REAL' ? [`abs("${column}") = 9e999`] : []),
      ...(currencies.has(column) ? [`"${column}" NOT GLOB '[A-Z][A-Z][A-Z]'`] : []),
      ...(sql.includes(`${column} GLOB '[0-9][0-9][0-9][0-9]-`) ? [isNoDay(column)] : []),
      ...(jsonColumns[name]?.includes(column) === true ? [`NOT json_valid("${column}")`] : []),
      ...(imageColumns[name]?.includes(column) === true ? [isNoImage(column)] : []),
      ...(column === 'table_name' ? [isNoName(column)] : []),
    ]);
    return db.get(`SELECT 1 FROM "${name}" WHERE ${strange.join(' OR ')} LIMIT 1`) === undefined;
  });
}

const currencies = new Set(['currency', 'base', 'quote']);
/** Files, and tables whose rows hold rows or whole ladders. */
const isWhole = (table: string): boolean =>
  table === 'file_content' || table in jsonColumns || table in imageColumns;
const jsonColumns: Readonly<Record<string, readonly string[]>> = {
  origin_piece: ['value'],
  career_path_version: ['ladder'],
};
/** Columns by name to their values, as undo and the trash keep them. */
const imageColumns: Readonly<Record<string, readonly string[]>> = {
  undo_change: ['row_key', 'before', 'after'],
  trash_row: ['row_key', 'before', 'after'],
};

const isNoDay = (column: string) =>
  `(date(${column}) IS NOT ${column} OR ${column} NOT BETWEEN '1900-01-01' AND '2200-12-31')
   AND ${column} IS NOT NULL`;
/** Names go into statements as they are. */
const isNoName = (column: string) => `${column} GLOB '*[^a-z_]*'`;
const isNoImage = (column: string) =>
  `CASE WHEN NOT json_valid(${column}) THEN 1 WHEN json_type(${column}) <> 'object' THEN 1
   ELSE EXISTS (SELECT 1 FROM json_each(${column}) WHERE ${isNoName('key')}
     OR type NOT IN ('text', 'integer', 'real', 'null')) END`;
