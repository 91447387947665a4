import type { Row } from './row';
import { faults } from './rows/faults';
import { instances } from './rows/instances';
import { kill } from './rows/kill';
import { migrationRow } from './rows/migrations';
import { powerCut } from './rows/power-cut';

/** The table of reliability, in its order. */
export const rows: readonly Row[] = [kill, powerCut, faults, instances, migrationRow];
