import { openSync, readFileSync, writeSync } from 'node:fs';
import { call } from '../../src/main/handlers';
import { backUp } from '../../src/main/store/backup';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { readFile } from '../../src/main/store/evidence-files';
import { getHistory } from '../../src/main/store/history';
import { migrations } from '../../src/main/store/migrate';
import { openStore, type OpenOptions, type Store } from '../../src/main/store/open';
import { lookAtBackup, replaceStore, stageBackup } from '../../src/main/store/restore';
import { api, type Method } from '../../src/shared/api';
import type { Catalogue } from '../../src/shared/catalogue';
import { AppError, type ErrorCode } from '../../src/shared/errors';
import { openingName } from '../../src/shared/evidence-files';
import { handlersOn, shippedCatalogue, today } from '../store/fixtures';
import { dying } from './dying';
import { digestOf, doDeed, doSomething, seeds, type Deed } from './person';
import { answerScreens } from './screens';
import { smallCatalogue, soundDigest } from './stores';

// A process of its own that holds a store and does what it is asked: to be killed, cut off and lied to.

let file = '';
let store: Store | null = null;
const db = (): WritableDb => {
  if (!store) throw new Error('No store is open');
  return store.db;
};
const handlers = handlersOn(db);

const controlFile = process.env['TORTURE_CONTROL'];
const control = controlFile === undefined ? -1 : openSync(controlFile, 'w');
/** Gives an order to the preloaded library. */
const disk = (order: string) => void writeSync(control, order);

interface Outcome {
  readonly error: string | null;
  readonly digest: string | null;
}

/** What came of a file that was to be restored. */
interface Restoring {
  readonly refused: ErrorCode | null;
}

/** What came of a file that was to be attached: what it opens as, and whether it came back the same or, refused, changed nothing. */
interface Attaching {
  readonly refused: ErrorCode | null;
  readonly opensAs: string;
  readonly isSame: boolean;
}

const requests = {
  open: (input: { file: string; mode: OpenOptions['mode'] & ('create' | 'existing') }): string => {
    file = input.file;
    store = openStore(file, { mode: input.mode, kind: 'own' });
    if (input.mode === 'create') loadCatalogue(db(), 'shipped', shippedCatalogue);
    return digestOf(db());
  },
  /** Opens a store and ends this process before the n-th statement of its migrations. */
  openDying: (input: { file: string; statement: number }): void => {
    store = openStore(
      input.file,
      { mode: 'create', kind: 'own' },
      dying(migrations, input.statement),
    );
  },
  close: (): void => {
    store?.close();
    store = null;
  },
  disk: ({ order }: { order: string }): void => disk(order),
  /** Goes to another time zone. */
  zone: ({ name }: { name: string }): void => void (process.env['TZ'] = name),
  script: ({ sql }: { sql: string }): void => db().script(sql),
  digest: (): string => digestOf(db()),
  /** What the store holds, once every page of it was looked at. */
  sound: (): string => soundDigest({ db: db() }),
  backUp: (): string => backUp(db(), file, 'asked').name,
  deed: ({ deed, seed }: { deed: Deed; seed: number }) => doDeed(handlers, db(), deed, seed),
  /** Does something and, once it is saved, puts that into the record. */
  something: async ({ seed }: { seed: number }): Promise<Deed | null> => {
    const deed = await doSomething(handlers, db(), seed);
    if (deed !== null) disk(`mark saved ${digestOf(db())}`);
    return deed;
  },
  /** Does something on a disk that obeys an order; it is calm again afterwards. */
  attempt: async (input: { order: string; request: string; input: object }): Promise<Outcome> => {
    disk(input.order);
    try {
      await perform(input.request, input.input);
      disk('mark done');
      disk('calm');
      return { error: null, digest: store && digestOf(db()) };
    } catch (error) {
      disk('calm');
      const reason = error instanceof Error ? error : new Error(String(error));
      const code = 'code' in reason ? String(reason.code) : reason.message;
      return { error: code, digest: store && digestOf(db()) };
    }
  },
  /** Works until it is killed, and says which step is the newest whenever one was saved. */
  work: async ({ seed }: { seed: number }): Promise<void> => {
    for (let n = seed; ; n = (n * 48_271) % seeds) {
      await doSomething(handlers, db(), n);
      const { undo, redo } = getHistory(db());
      writeSync(1, `${undo?.id ?? 0} ${redo?.id ?? 0}\n`);
    }
  },
  /** Looks at a file and restores it, as the window does, and answers what the screens ask then. */
  restoreGiven: async (input: {
    given: string;
    file: string;
    catalogue: string;
  }): Promise<Restoring> => {
    try {
      lookAtBackup(input.given, input.file, 'own');
      replaceStore(stageBackup(input.given, input.file, 'own'), input.file);
    } catch (error) {
      if (error instanceof AppError) return { refused: error.code };
      throw error;
    }
    store = openStore(input.file, { mode: 'existing', kind: 'own' });
    try {
      loadCatalogue(
        db(),
        smallCatalogue,
        () => JSON.parse(readFileSync(input.catalogue, 'utf8')) as Catalogue,
      );
      soundDigest({ db: db() });
      await answerScreens(handlers);
      return { refused: null };
    } finally {
      store.close();
      store = null;
    }
  },
  /** Keeps a file with a new piece of evidence and reads it again. */
  attach: async ({ name, content }: { name: string; content: Uint8Array }): Promise<Attaching> => {
    const changes = () => db().get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
    const before = changes();
    const draft = api.addEvidence.input.safeParse({
      ...{ title: 'Attached', happenedOn: today, situation: '', myPart: '', outcome: '' },
      ...{ skillIds: [], file: { name, content } },
    });
    if (!draft.success) {
      return { refused: 'invalid-input', opensAs: '', isSame: changes() === before };
    }
    const { id } = await call(handlers, 'addEvidence', draft.data);
    const kept = readFile(db(), id);
    const isSame = Buffer.from(content).equals(kept.content);
    return { refused: null, opensAs: openingName(kept), isSame };
  },
  /** What this process has taken of the processor so far, and the most memory it has had. */
  used: () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    return { processorMs: (userCPUTime + systemCPUTime) / 1_000, mostMegabytes: maxRSS / 1_024 };
  },
  call: ({ method, input }: { method: Method; input: unknown }) => call(handlers, method, input),
};
export type Requests = typeof requests;
export type Request = keyof Requests;

function perform(request: string, input: object): unknown {
  return (requests[request as Request] as (input: object) => unknown)(input);
}

process.on('message', ({ request, input }: { request: string; input: object }) => {
  void (async () => {
    try {
      process.send?.({ value: await perform(request, input) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? `${String(error.code)}: ` : '';
      process.send?.({ error: code + String(error) });
    }
  })();
});
