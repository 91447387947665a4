import { cpSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../src/shared/errors';
import { connect } from '../../../src/main/store/db';
import { migrations, schemaVersion } from '../../../src/main/store/migrate';
import { openStore } from '../../../src/main/store/open';
import { counting } from '../dying';
import { start } from '../programs';
import { counted, first, must, spread, type Row } from '../row';
import {
  inspect,
  makeFolder,
  makePastStore,
  makeUsedStore,
  removeFolder,
  storeIn,
} from '../stores';

const perCase = 8;

/** Every past schema, 0 being no store yet, with the statements on the way to today's, a few a case. */
const cases = statementCounts().flatMap((_, version, counts) => {
  const total = counts.slice(version).reduce((sum, count) => sum + count, 0);
  return first(Math.ceil(total / perCase)).map((n) => ({
    version,
    from: n * perCase + 1,
    to: Math.min(total, (n + 1) * perCase),
  }));
});
type Case = (typeof cases)[number];

/** How many statements each migration runs. */
function statementCounts(): readonly number[] {
  const folder = makeFolder();
  const { db, close } = connect(storeIn(folder), 'write');
  try {
    return migrations.map((migration) => {
      let count = 0;
      counting([migration], () => count++)[0]?.(db);
      return count;
    });
  } finally {
    close();
    removeFolder(folder);
  }
}

/**
 * Migrates a past store and looks, before each of some statements, at what a process that is killed
 * there leaves: its files as they are at that moment, whatever it has not written yet.
 */
function stopAtEach({ version, from, to }: Case, used: string): number {
  const folder = makeFolder();
  const left = `${folder}.left`;
  const farEnough = new Error('Far enough');
  let statement = 0;
  const stopping = counting(migrations, () => {
    statement++;
    if (statement < from) return;
    if (statement > to) throw farEnough;
    cpSync(folder, left, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    checkLeft(storeIn(left), { version, used, where: `schema ${version}, statement ${statement}` });
    removeFolder(left);
  });
  try {
    if (version > 0) makePastStore(version, storeIn(folder), used);
    openStore(storeIn(folder), { mode: 'create', kind: 'own' }, stopping).close();
  } catch (error) {
    // What keeps a past store from being opened is said with its cause.
    const cause = error instanceof AppError ? error.cause : error;
    if (cause !== farEnough) throw error;
  } finally {
    [folder, left].forEach(removeFolder);
  }
  return to - from + 1;
}

/** Kills a real process at a statement. */
async function killMidway({ version, from: statement }: Case, used: string): Promise<void> {
  const folder = makeFolder();
  const file = storeIn(folder);
  const where = `schema ${version}, killed at statement ${statement}`;
  try {
    if (version > 0) makePastStore(version, file, used);
    const program = await start();
    const isDead = await program.ask('openDying', { file, statement }).then(
      () => false,
      () => true,
    );
    await program.kill();
    must(isDead, `${where}: it was not killed`);
    checkLeft(file, { version, used, where });
  } finally {
    removeFolder(folder);
  }
}

interface Left {
  /** Where the migration began. */
  readonly version: number;
  readonly used: string;
  readonly where: string;
}

function checkLeft(file: string, { version, used, where }: Left): void {
  if (version > 0) {
    const { db, close } = connect(file, 'write');
    const left = schemaVersion(db);
    close();
    must(left >= version && left <= migrations.length, `${where}: left at schema ${left}`);
    const backups = readdirSync(join(dirname(file), 'backups'));
    must(backups.length > 0, `${where}: no backup was made first`);
  } else {
    must(!existsSync(file), `${where}: a store was half made under its own name`);
  }
  const digest = inspect(file, version > 0 ? 'existing' : 'create');
  must(
    version === 0 || digest === inspectPast(version, used),
    `${where}: something was lost on the way`,
  );
}

const expected = new Map<number, string>();
/** What a store of a past schema holds once it is migrated undisturbed. */
function inspectPast(version: number, used: string): string {
  const known = expected.get(version);
  if (known !== undefined) return known;
  const folder = makeFolder();
  try {
    makePastStore(version, storeIn(folder), used);
    const digest = inspect(storeIn(folder));
    expected.set(version, digest);
    return digest;
  } finally {
    removeFolder(folder);
  }
}

export const migrationRow: Row = {
  name: 'migrations',
  title: 'Migration from every past schema, killed at each statement',
  goal: 'old or new, never between',
  cases: cases.length,
  short: spread(3, cases.length),
  begin: async () => {
    const folder = makeFolder();
    await makeUsedStore(storeIn(folder));
    return {
      run: async (number) => {
        const one = cases[number];
        must(one !== undefined, 'There is no such case.');
        await killMidway(one, storeIn(folder));
        return { stops: stopAtEach(one, storeIn(folder)), kills: 1 };
      },
      end: () => removeFolder(folder),
    };
  },
  reached: ({ stops, kills }) =>
    `${counted(stops, 'statements')} stopped at, ${counted(kills, 'of them')} by a real kill, ` +
    `from ${counted(migrations.length, 'past schemas')}, the empty one included: 0 between`,
};
