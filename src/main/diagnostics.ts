import { arch, release } from 'node:os';
import { AppError } from '../shared/errors';
import { findRisk, surroundings } from './folder-risk';
import type { Desktop } from './handlers';
import { schemaVersion } from './store/migrate';
import { summarise } from './store/summary';
import type { Workspace } from './workspace';

/** Says in lines what helps to find a fault: versions, counts, codes and the newest of the log. Nothing the person wrote and no path is in it. */
export function diagnose(
  workspace: Workspace,
  desktop: Pick<Desktop, 'version' | 'logTail'>,
): string {
  const { electron, chrome, node } = process.versions;
  const risk = findRisk(workspace.folder, surroundings());
  const backups = workspace.backups();
  return [
    `Rungs ${desktop.version}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${release()} ${arch()}`,
    `Store: ${workspace.active}, ${describeStore(workspace)}`,
    `Folder: ${risk === null ? 'nothing against it' : `${risk.kind} (${risk.by})`}`,
    `Backups: ${backups.length}, ${backups.filter(({ isWhole }) => isWhole).length} whole, newest ${describeTime(backups[0]?.madeAt)}`,
    '',
    ...desktop.logTail(),
  ].join('\n');
}

function describeStore(workspace: Workspace): string {
  try {
    const db = workspace.db();
    const counts = Object.entries(summarise(db)).map(([kind, { count }]) => `${kind} ${count}`);
    return [`schema ${schemaVersion(db)}`, ...counts].join(', ');
  } catch (error) {
    return `not open (${error instanceof AppError ? error.code : 'internal'})`;
  }
}

const describeTime = (at: number | undefined): string =>
  at === undefined ? 'none' : new Date(at).toISOString();
