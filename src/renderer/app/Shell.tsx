import { useLayoutEffect } from 'react';
import { usePlace } from '../lib/place';
import { useSession } from '../lib/session';
import { ErrorScreen } from './ErrorScreen';
import { FolderBanner } from './FolderBanner';
import { PlanCommands } from './PlanCommands';
import { SampleBanner } from './SampleBanner';
import { prepareScreen, ScreenAt, screenKey } from './screens';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar';

/** The window after the first run: sidebar, one screen at a time, and the banner over sample data. */
export function Shell() {
  const place = usePlace(prepareScreen);
  const { store, dataFolder, folderRisk, settings } = useSession();
  const key = `${store} ${screenKey(place)}`;
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
  }, [key]);
  return (
    <div className={styles.shell}>
      <Sidebar place={place} />
      <div className={styles.main}>
        {store === 'sample' ? <SampleBanner /> : null}
        {folderRisk === null ||
        settings.knownRiskyFolder === dataFolder ||
        place.screen === 'settings' ? null : (
          <FolderBanner risk={folderRisk} />
        )}
        <main data-pane>
          <ErrorScreen key={key}>
            <ScreenAt place={place} />
          </ErrorScreen>
        </main>
      </div>
      <PlanCommands />
    </div>
  );
}
