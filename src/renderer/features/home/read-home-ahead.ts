import type { QueryClient } from '@tanstack/react-query';
import { readAhead } from '../../lib/api';

/** Reads all that Home shows, so that it paints whole. */
export async function readHomeAhead(client: QueryClient): Promise<void> {
  await Promise.all([
    readAhead(client, 'getStanding'),
    readAhead(client, 'getOwnLadder'),
    readAhead(client, 'listMilestones'),
    readAhead(client, 'getAgenda'),
  ]);
}
