import { Notification } from 'electron';
import { isReminderDue } from '../shared/check-ins';
import { today } from '../shared/dates';
import type { Text } from '../shared/format';
import type { LogEvent } from './log';
import type { SettingsFile } from './settings';
import { listCheckIns } from './store/check-ins';
import type { Workspace } from './workspace';

/** Long enough for the first screen to have the machine to itself. */
const firstLookMs = 15_000;
const lookEveryMs = 60 * 60 * 1_000;

/** Suggests a check-in by a notification, at the interval the person chose and only while the program runs; `open` is called when it is clicked. */
export function remindOfCheckIns(
  workspace: Workspace,
  settings: SettingsFile,
  words: () => Promise<Text>,
  open: () => void,
  report: (event: LogEvent) => void,
): void {
  // Held until it is over: a notification that is collected loses its click.
  let shown: Notification | null = null;
  const look = async () => {
    await workspace.settled();
    const months = settings.get('checkInMonths');
    const remindedOn = settings.get('checkInRemindedOn');
    if (months === null || remindedOn === null) {
      const since = months === null ? null : today();
      if (since !== remindedOn) settings.set({ checkInRemindedOn: since });
      return;
    }
    if (workspace.active !== 'own' || !Notification.isSupported()) return;
    const lastOn = listCheckIns(workspace.db())[0]?.heldOn ?? null;
    if (!isReminderDue(months, { lastOn, remindedOn }, today())) return;
    settings.set({ checkInRemindedOn: today() });
    const text = await words();
    shown = new Notification({
      title: text('reminder.check-in.title'),
      body: text('reminder.check-in.body'),
    });
    shown.once('click', open);
    shown.show();
  };
  const lookSafely = () => {
    look().catch(() => report({ event: 'fault', where: 'check-in-reminder' }));
  };
  setTimeout(() => {
    lookSafely();
    setInterval(lookSafely, lookEveryMs).unref();
  }, firstLookMs).unref();
}
