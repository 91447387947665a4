import {
  keepPreviousData,
  QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CommandMethod, Input, Method, Output, QueryMethod, Reply } from '../../shared/api';
import type { Bridge } from '../../shared/bridge';
import type { ErrorCode } from '../../shared/errors';
import type { Platform } from '../../shared/keys';
import { announceFailure } from './announce';

declare global {
  interface Window {
    /** The one door to the main process. */
    readonly rungs: Bridge;
  }
}

/** A refused or failed call; `fields` maps a field's path to the code of what is wrong with it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: Readonly<Record<string, string>>,
  ) {
    super(message);
  }
}

/** The code of whatever was thrown; anything that is not an `ApiError` is `internal`. */
export const errorCodeOf = (error: unknown): ErrorCode =>
  error instanceof ApiError ? error.code : 'internal';

/** Calls the main process once, outside of any cache; rejects with `ApiError`. */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  return valueOf<M>(await window.rungs.call(method, input));
}

function valueOf<M extends Method>(answer: string): Output<M> {
  const reply = JSON.parse(answer) as Reply<M>;
  if (reply.ok) return reply.value;
  throw new ApiError(reply.code, reply.message, reply.fields);
}

/** Looks at a file that the person dropped on the window; rejects with `ApiError`. */
export const lookAtDropped = async (file: File): Promise<Output<'lookAtDroppedFile'>> =>
  valueOf<'lookAtDroppedFile'>(await window.rungs.lookAtDropped(file));

/** What the keys of this machine are called, and where its menu is. */
export const platformHere = (): Platform => window.rungs.platform;

/** Calls the listener for each request of the main process, until the function returned is called. */
export const onRequest: Bridge['onRequest'] = (listener) => window.rungs.onRequest(listener);

// Reads are local and take milliseconds: nothing is retried, and every command refreshes them all, but
// for the few that only note what was looked at.
/** The cache of everything read so far. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        throwOnError: true,
      },
    },
  });

type Arguments<M extends Method> = undefined extends Input<M> ? [] : [input: Input<M>];

const read = <M extends QueryMethod>(method: M, input: Input<M>) =>
  queryOptions({ queryKey: [method, input], queryFn: () => call(method, input) });

/** Reads ahead, so that a screen finds its first data ready; undefined after a failure, which the screen will show. */
export async function readAhead<M extends QueryMethod>(
  client: QueryClient,
  method: M,
  ...[input]: Arguments<M>
): Promise<Output<M> | undefined> {
  return client.query(read(method, input as Input<M>)).catch(() => undefined);
}

/** What a query answers; undefined for the milliseconds before the first answer. Errors go to the error screen. */
export function useApiQuery<M extends QueryMethod>(
  method: M,
  ...[input]: Arguments<M>
): Output<M> | undefined {
  return useQuery(read(method, input as Input<M>)).data;
}

/** Like `useApiQuery`, for an input that may not be known yet: null asks nothing. */
export function useApiQueryWhenKnown<M extends QueryMethod>(
  method: M,
  input: Input<M> | null,
): Output<M> | undefined {
  return useQuery({ ...read(method, input as Input<M>), enabled: input !== null }).data;
}

/** Like `useApiQueryWhenKnown`, but shows the answer before until the next is there, as under what is being typed. */
export function useApiQueryKept<M extends QueryMethod>(
  method: M,
  input: Input<M> | null,
): Output<M> | undefined {
  return useQuery({
    ...read(method, input as Input<M>),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  }).data;
}

/**
 * A command whose failure the caller shows, as forms do: resolves once every screen has fresh data, rejects with `ApiError`.
 * One that only notes what was looked at names the one query that tells of it.
 */
export function useApiCommand<M extends CommandMethod>(
  method: M,
  toldBy?: QueryMethod,
): (...input: Arguments<M>) => Promise<Output<M>> {
  const client = useQueryClient();
  return useCallback(
    async (...[input]: Arguments<M>) => {
      const value = await call(method, input as Input<M>);
      const concerned = toldBy === undefined ? {} : { queryKey: [toldBy] };
      // What no screen shows is forgotten, so that none opens on what was true before the command.
      client.removeQueries({ ...concerned, type: 'inactive' });
      await client.invalidateQueries(concerned);
      return value;
    },
    [client, method, toldBy],
  );
}

/** A command for a plain button: nothing to await, and a failure is announced in words. */
export function useApiAction<M extends CommandMethod>(
  method: M,
  toldBy?: QueryMethod,
): (...input: Arguments<M>) => void {
  const run = useApiCommand(method, toldBy);
  return useCallback(
    (...input: Arguments<M>) => {
      run(...input).catch((error: unknown) => {
        announceFailure(errorCodeOf(error));
      });
    },
    [run],
  );
}
