import { useLayoutEffect } from 'react';
import { closeCapture, useIsCaptureOpen } from '../lib/capture';
import { deferred } from '../lib/deferred';
import { usePlace } from '../lib/place';
import { useSession } from '../lib/session';
import { ErrorScreen } from './ErrorScreen';
import { FolderBanner } from './FolderBanner';
import { SampleBanner } from './SampleBanner';
import { prepareScreen, ScreenAt, screenKey } from './screens';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar';

const CaptureDialog = deferred(() => import('../dialogs/CaptureDialog'));

/** The window after the first run: sidebar, one screen at a time, and the banner over sample data. */
export function Shell() {
  const place = usePlace(prepareScreen);
  const { store, dataFolder, folderRisk, settings } = useSession();
  const isCaptureOpen = useIsCaptureOpen();
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
        <main>
          <ErrorScreen key={key}>
            <ScreenAt place={place} />
          </ErrorScreen>
        </main>
      </div>
      {isCaptureOpen ? <CaptureDialog onClose={closeCapture} /> : null}
    </div>
  );
}
