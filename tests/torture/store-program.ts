import { openSync, writeSync } from 'node:fs';
import { call } from '../../src/main/handlers';
import { backUp } from '../../src/main/store/backup';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { getHistory } from '../../src/main/store/history';
import { migrations } from '../../src/main/store/migrate';
import { openStore, type OpenOptions, type Store } from '../../src/main/store/open';
import type { Method } from '../../src/shared/api';
import { handlersOn, shippedCatalogue } from '../store/fixtures';
import { dying } from './dying';
import { digestOf, doDeed, doSomething, seeds, type Deed } from './person';
import { soundDigest } from './stores';

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
