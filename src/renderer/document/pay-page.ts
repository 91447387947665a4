import { deferred } from '../lib/deferred';

/** The page about pay; its code, and the charts with it, load only for a copy that includes pay. */
export const PayPage = deferred(() => import('./PayPage'));
