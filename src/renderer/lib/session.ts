import { createContext, useContext } from 'react';
import type { Session } from '../../shared/api';

const SessionContext = createContext<Session | null>(null);

/** Gives everything below the session, which `App` has read. */
export const SessionProvider = SessionContext.Provider;

/** Today, the settings, the locale and whether this is sample data; known on every screen. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is used outside the App');
  return session;
}
