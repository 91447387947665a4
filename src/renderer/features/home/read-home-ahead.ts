import type { QueryClient } from '@tanstack/react-query';
import { readAhead } from '../../lib/api';

/** Reads all that Home shows, so that it paints whole. */
export async function readHomeAhead(client: QueryClient): Promise<void> {
  const readLadder = async () => {
    const standing = await readAhead(client, 'getStanding');
    const level = standing?.goal?.level ?? standing?.position?.level;
    if (level) await readAhead(client, 'getCareerPath', level.careerPathId);
  };
  await Promise.all([
    readLadder(),
    readAhead(client, 'listMilestones'),
    readAhead(client, 'getAgenda'),
  ]);
}
