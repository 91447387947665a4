import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { api, type Method, type Reply } from '../shared/api';
import { AppError } from '../shared/errors';
import { call, type Handlers } from './handlers';
import { placeOf, type LogEvent } from './log';
import { pageOrigin } from './protocol';

const slowMs = 40;
/** What stops work waits for none. */
const stopping: ReadonlySet<Method> = new Set(['cancelBackup', 'cancelExport']);

interface Turn {
  /** Resolves once the data can be used; a call waits for it. */
  readonly settled: () => Promise<void>;
  /** Hears of each call that did something, after its answer. */
  readonly onDone: () => void;
}

/**
 * Answers the one channel of the bridge. Every refusal is a reply; nothing throws across it. Calls
 * that take long, are refused or fail are logged by name.
 */
export function answerCalls(
  handlers: Handlers,
  log: (event: LogEvent) => void,
  { settled, onDone }: Turn,
): void {
  const answer = async (
    event: IpcMainInvokeEvent,
    method: unknown,
    input: unknown,
  ): Promise<Reply<Method>> => {
    let started = performance.now();
    try {
      if (!isMethod(method) || !mayCall(event)) {
        throw new AppError('refused', 'This call is not allowed here.');
      }
      if (!stopping.has(method)) {
        await settled();
        started = performance.now();
      }
      const value = await call(handlers, method, input);
      const elapsed = performance.now() - started;
      if (elapsed > slowMs) log({ event: 'slow-call', method, ms: Math.round(elapsed) });
      if (api[method].kind !== 'query') setImmediate(onDone);
      return { ok: true, value };
    } catch (error) {
      const reply = failure(error);
      log({ event: 'refused', method: isMethod(method) ? method : null, code: reply.code });
      if (reply.code === 'internal') log({ event: 'fault', where: placeOf(error) });
      return reply;
    }
  };
  ipcMain.handle('api', async (event, method: unknown, input: unknown) =>
    textOf(await answer(event, method, input)),
  );
}

/** The texts of answers that were given: one that a read remembers is put into words once. */
const texts = new WeakMap<object, string>();

function textOf(reply: Reply<Method>): string {
  if (!reply.ok || typeof reply.value !== 'object' || reply.value === null) {
    return JSON.stringify(reply);
  }
  let text = texts.get(reply.value);
  if (text === undefined) {
    text = JSON.stringify(reply.value);
    texts.set(reply.value, text);
  }
  return `{"ok":true,"value":${text}}`;
}

const isMethod = (method: unknown): method is Method =>
  typeof method === 'string' && Object.hasOwn(api, method);

/** Only the top frame of the window's own page may call. */
function mayCall({ senderFrame }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  const { origin, pathname } = pageAddress(senderFrame.url);
  return origin === pageOrigin && pathname === '/index.html';
}

function pageAddress(url: string): { origin: string; pathname: string } {
  if (!URL.canParse(url)) return { origin: '', pathname: '' };
  const { protocol, host, pathname } = new URL(url);
  return { origin: `${protocol}//${host}`, pathname };
}

function failure(error: unknown): Extract<Reply<Method>, { ok: false }> {
  if (error instanceof z.ZodError) {
    const fields = Object.fromEntries(
      error.issues.map((issue) => [issue.path.join('.'), issue.message]),
    );
    return { ok: false, code: 'invalid-input', message: 'The input is not valid.', fields };
  }
  if (error instanceof AppError) {
    return { ok: false, code: error.code, message: error.message, fields: error.fields };
  }
  return { ok: false, code: 'internal', message: 'Something went wrong.', fields: {} };
}
