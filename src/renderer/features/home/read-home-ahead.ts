import type { QueryClient } from '@tanstack/react-query';
import { readAhead } from '../../lib/api';

/** Reads what Home shows first, so that it paints whole. */
export async function readHomeAhead(client: QueryClient): Promise<void> {
  await Promise.all([readAhead(client, 'getStanding'), readAhead(client, 'listMilestones')]);
}
