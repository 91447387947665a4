import { useEffect } from 'react';
import type { Session } from '../../shared/api';
import { announce } from '../lib/announce';
import { useApiQuery } from '../lib/api';
import { SessionProvider } from '../lib/session';
import { useText } from '../lib/text';
import { Notices } from '../ui/Notices';
import { FirstRun } from './screens';
import { Shell } from './Shell';
import { MenuRequests } from './MenuRequests';

/** Everything in the window, once the session is known. */
export function App() {
  const session = useApiQuery('getSession');
  useTheme(session?.settings.theme);
  if (session === undefined) return null;
  return (
    <SessionProvider value={session}>
      {session.isFirstRun ? <FirstRun /> : <Shell />}
      <Notices />
      <MenuRequests />
      <StartNotices notices={session.notices} />
    </SessionProvider>
  );
}

function useTheme(theme: Session['settings']['theme'] | undefined): void {
  useEffect(() => {
    if (theme === undefined || theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
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
