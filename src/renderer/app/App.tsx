import { useEffect } from 'react';
import type { Session } from '../../shared/api';
import type { Settings } from '../../shared/settings';
import { announce } from '../lib/announce';
import { useApiQuery } from '../lib/api';
import { SessionProvider } from '../lib/session';
import { useText } from '../lib/text';
import { Notices } from '../ui/Notices';
import { DropTarget } from './DropTarget';
import { FirstRun } from './screens';
import { Shell } from './Shell';
import { StoreCommands } from './StoreCommands';
import { WindowDialogs } from './WindowDialogs';

/** Everything in the window, once the session is known. */
export function App() {
  const session = useApiQuery('getSession');
  useAppearance(session?.settings);
  if (session === undefined) return null;
  return (
    <SessionProvider value={session}>
      {session.isFirstRun ? <FirstRun /> : <Shell />}
      <Notices />
      <StoreCommands />
      <WindowDialogs />
      <DropTarget />
      <StartNotices notices={session.notices} />
    </SessionProvider>
  );
}

/** What is as the system has it needs no word on the page. */
function useAppearance({ theme = 'system', motion = 'system' }: Partial<Settings> = {}): void {
  useEffect(() => {
    for (const [name, value] of Object.entries({ theme, motion })) {
      if (value === 'system') document.documentElement.removeAttribute(`data-${name}`);
      else document.documentElement.setAttribute(`data-${name}`, value);
    }
  }, [theme, motion]);
}

/** Says once what happened at start-up. */
function StartNotices({ notices }: { readonly notices: Session['notices'] }) {
  const text = useText();
  const words = notices.map((notice) => text(`notice.${notice}`)).join(' ');
  useEffect(() => {
    if (words !== '') announce(words);
  }, [words]);
  return null;
}
