import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../src/main/store/db';
import { migrations, schemaVersion } from '../../../src/main/store/migrate';
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

/** Every past schema, 0 being no store yet, with each statement on the way to today's. */
const cases = statementCounts().flatMap((_, version, counts) => {
  const total = counts.slice(version).reduce((sum, count) => sum + count, 0);
  return first(total).map((n) => ({ version, statement: n + 1 }));
});

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

async function killMidway(version: number, statement: number, used: string): Promise<void> {
  const folder = makeFolder();
  const file = storeIn(folder);
  try {
    if (version > 0) makePastStore(version, file, used);
    const program = await start();
    const isDead = await program.ask('openDying', { file, statement }).then(
      () => false,
      () => true,
    );
    await program.kill();
    must(isDead, `schema ${version}, statement ${statement}: it was not killed`);
    if (version > 0) {
      const { db, close } = connect(file, 'write');
      const left = schemaVersion(db);
      close();
      must(left >= version && left <= migrations.length, `left at schema ${left}`);
      const backups = readdirSync(join(folder, 'backups'));
      must(backups.length > 0, `schema ${version}: no backup was made first`);
    } else {
      must(!existsSync(file), 'A store was half made under its own name.');
    }
    const digest = inspect(file, version > 0 ? 'existing' : 'create');
    must(version === 0 || digest === inspectPast(version, used), 'Something was lost on the way.');
  } finally {
    removeFolder(folder);
  }
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
  short: spread(5, cases.length),
  begin: async () => {
    const folder = makeFolder();
    await makeUsedStore(storeIn(folder));
    return {
      run: async (number) => {
        const { version = 0, statement = 1 } = cases[number] ?? {};
        await killMidway(version, statement, storeIn(folder));
        return { kills: 1 };
      },
      end: () => removeFolder(folder),
    };
  },
  reached: ({ kills }) =>
    `${counted(kills, 'kills')} from ${counted(migrations.length, 'past schemas')}, the empty one included: 0 between`,
};
