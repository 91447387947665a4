import type { WritableDb } from '../../src/main/store/db';
import type { Migration } from '../../src/main/store/migrate';

/** The same migrations, but the process ends before their n-th statement, counted over all that run, from 1. */
export function dying(migrations: readonly Migration[], statement: number): readonly Migration[] {
  let left = statement;
  return counting(migrations, () => {
    left--;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  });
}

/** Tells of each statement of the migrations before it runs. */
export const counting = (
  migrations: readonly Migration[],
  count: () => void,
): readonly Migration[] =>
  migrations.map(
    (migration) => (db: WritableDb) =>
      migration({
        ...db,
        run: (...call) => {
          count();
          return db.run(...call);
        },
        script: (sql) => {
          for (const one of statementsOf(sql)) {
            count();
            db.script(one);
          }
        },
      }),
  );

/** Cuts a script where its statements end; a `;` within quotes, a comment or a trigger's body ends none. */
export function statementsOf(script: string): string[] {
  const plain = script.replace(/--.*$/gm, '');
  const statements: string[] = [];
  let open = '';
  for (const piece of plain.split(/(?<=;)/)) {
    open += piece;
    const isQuoted = (open.match(/'/g)?.length ?? 0) % 2 === 1;
    const isTrigger = /CREATE\s+(TEMP\s+)?TRIGGER/i.test(open) && !/\bEND\s*;\s*$/i.test(open);
    if (isQuoted || isTrigger || !open.trimEnd().endsWith(';')) continue;
    statements.push(open.trim());
    open = '';
  }
  return open.trim() === '' ? statements : [...statements, open.trim()];
}
