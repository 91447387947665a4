import type { Row } from './row';
import { calls } from './rows/calls';
import { clocks } from './rows/clocks';
import { damage } from './rows/damage';
import { diskFull } from './rows/disk-full';
import { faults } from './rows/faults';
import { folders } from './rows/folders';
import { hostile } from './rows/hostile';
import { imports } from './rows/imports';
import { instances } from './rows/instances';
import { kill } from './rows/kill';
import { killTheApp } from './rows/kill-app';
import { migrationRow } from './rows/migrations';
import { million } from './rows/million';
import { powerCut } from './rows/power-cut';
import { shown } from './rows/shown';

/** The table of reliability, in its order. */
export const rows: readonly Row[] = [
  kill,
  killTheApp,
  powerCut,
  faults,
  diskFull,
  folders,
  damage,
  instances,
  clocks,
  million,
  imports,
  hostile,
  shown,
  calls,
  migrationRow,
];
