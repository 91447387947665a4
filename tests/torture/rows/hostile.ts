import { call, type Handlers } from '../../../src/main/handlers';
import type { WritableDb } from '../../../src/main/store/db';
import { getPlanDocument } from '../../../src/main/store/plan-document';
import { openStore } from '../../../src/main/store/open';
import { api, type ChangeMethod } from '../../../src/shared/api';
import { AppError } from '../../../src/shared/errors';
import { planDocumentOptions } from '../../../src/shared/plan-document';
import { changeMethods, content, inputFor } from '../../store/changes';
import { handlersOn, today } from '../../store/fixtures';
import { hostileStrings } from '../hostile-strings';
import { counted, must, type Row, type Tally } from '../row';
import { copyStore, makeFolder, makeUsedStore, removeFolder, storeIn } from '../stores';

const perCase = 10;

/** Every place of an input that holds text a person may choose: what its schema takes whatever the words. */
function textPlaces(method: ChangeMethod, input: unknown): readonly (readonly string[])[] {
  const places: string[][] = [];
  const visit = (value: unknown, path: readonly string[]) => {
    if (typeof value === 'string') {
      const words = put(input, path, 'Any words at all');
      if (api[method].input.safeParse(words).success) places.push([...path]);
    } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    }
  };
  visit(input, []);
  // An id takes any words as well, but names a row; an input that is one word alone is an id.
  return places.filter(
    (path) => !/(?:^id|Id|Ids|dependsOn|before|after|piece)$/.test(path.findLast(isName) ?? 'id'),
  );
}

const isName = (key: string): boolean => !/^\d+$/.test(key);

/** A copy of an input with something else in one place. */
function put(input: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = (input as Readonly<Record<string, unknown>>)[key];
  if (Array.isArray(input))
    return input.map((each: unknown, index) =>
      String(index) === key ? put(each, rest, value) : each,
    );
  return { ...(input as object), [key]: put(inner, rest, value) };
}

const at = (input: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Readonly<Record<string, unknown>>)[key], input);

/** Writes a string into every text of every change: it is refused plainly, or stored exactly as accepted. */
async function write(handlers: Handlers, db: WritableDb, hostile: string): Promise<Tally> {
  let kept = 0;
  let refused = 0;
  for (const [n, method] of changeMethods.entries()) {
    const input = inputFor(db, method, n * 7 + 1);
    if (input === null) continue;
    for (const path of textPlaces(method, input)) {
      const attempt = put(inputFor(db, method, n * 7 + 1), path, hostile);
      const parsed = api[method].input.safeParse(attempt);
      if (!parsed.success) {
        must(
          parsed.error.issues.every(({ message }) => /^[a-z-]+$/.test(message)),
          `${method}: refused without a code: ${parsed.error.issues[0]?.message ?? ''}`,
        );
        refused++;
        continue;
      }
      try {
        await call(handlers, method, attempt);
        const accepted = at(parsed.data, path);
        must(
          JSON.stringify(content(db)).includes(JSON.stringify(accepted).slice(1, -1)),
          `${method} ${path.join('.')}: not stored as accepted: ${JSON.stringify(accepted)}`,
        );
        kept++;
      } catch (error) {
        must(error instanceof AppError, `${method} ${path.join('.')}: ${String(error)}`);
        refused++;
      }
    }
  }
  return { kept, refused };
}

/** Everything a screen, the preview and the printed plan read, as JSON and back: the same, and nothing fails. */
async function read(handlers: Handlers, hostile: string): Promise<void> {
  const words = api.search.input.safeParse(hostile.slice(0, 200));
  if (words.success) await call(handlers, 'search', words.data);
  const answers = await Promise.all([
    call(handlers, 'getStanding', undefined),
    call(handlers, 'listSkills', undefined),
    call(handlers, 'listMilestones', undefined),
    call(handlers, 'listEvidence', { filter: 'all', sought: '', first: 1_000 }),
    call(handlers, 'listAsks', undefined),
    call(handlers, 'listPay', undefined),
    call(handlers, 'listTrash', undefined),
    call(handlers, 'getHistory', undefined),
  ]);
  must(
    answers.every(
      (answer) => JSON.stringify(JSON.parse(JSON.stringify(answer))) === JSON.stringify(answer),
    ),
    'Something else as JSON.',
  );
}

export const hostile: Row = {
  name: 'hostile',
  title: '500 hostile strings in every field: store, search, JSON',
  goal: 'exact round trip or a stated refusal',
  cases: hostileStrings.length / perCase,
  // Among these are the long ones, which are refused.
  short: [5],
  begin: async () => {
    const used = makeFolder();
    await makeUsedStore(storeIn(used));
    return {
      run: async (number) => {
        const folder = makeFolder();
        const store = openStore(copyStore(storeIn(used), folder), {
          mode: 'existing',
          kind: 'own',
        });
        const handlers = handlersOn(() => store.db);
        let [kept, refused] = [0, 0];
        try {
          for (const each of hostileStrings.slice(number * perCase, (number + 1) * perCase)) {
            const tally = await write(handlers, store.db, each);
            kept += tally['kept'] ?? 0;
            refused += tally['refused'] ?? 0;
            await read(handlers, each);
          }
          const options = planDocumentOptions.parse({
            audience: 'Anyone',
            conversation: 'readiness',
            paper: 'a4',
            include: ['pay', 'appendix'],
          });
          JSON.stringify(
            getPlanDocument(store.db, options, today, { language: 'en', locale: 'en' }),
          );
        } finally {
          store.close();
          removeFolder(folder);
        }
        return { strings: perCase, kept, refused };
      },
      end: () => removeFolder(used),
    };
  },
  reached: ({ strings, kept, refused }) =>
    `${counted(strings, 'strings')}: ${counted(kept, 'texts')} stored as accepted, ${counted(refused, 'refused')} in plain words`,
};
