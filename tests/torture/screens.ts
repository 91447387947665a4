import { call, type Handlers } from '../../src/main/handlers';
import type { Method } from '../../src/shared/api';

/** What the screens ask when they are opened, as far as it needs nothing but a store. */
const asked = {
  listCareerPaths: undefined,
  getPathMarks: undefined,
  getOwnLadder: undefined,
  getStanding: undefined,
  getPaceAdvice: undefined,
  getAgenda: undefined,
  getStepEffort: undefined,
  listSkills: undefined,
  listSkillNames: null,
  listAsks: undefined,
  listEvidence: { filter: 'all', sought: '', first: 100 },
  listMilestones: undefined,
  listCheckIns: undefined,
  listPay: undefined,
  getGrowth: undefined,
  listCareerBreaks: undefined,
  listExchangeRates: undefined,
  listInflation: undefined,
  getForecastAssumptions: undefined,
  listTrash: undefined,
  search: 'develop',
} as const satisfies Partial<Record<Method, unknown>>;

/** Asks a store all that and for each path, skill, piece of evidence and check-in it lists; throws what goes wrong. */
export async function answerScreens(handlers: Handlers): Promise<void> {
  for (const [method, input] of Object.entries(asked)) {
    await call(handlers, method as Method, input);
  }
  for (const { id, isOwn } of await call(handlers, 'listCareerPaths', undefined)) {
    await call(handlers, 'getCareerPath', id);
    if (isOwn) await call(handlers, 'getOwnPath', id);
  }
  for (const { id } of await call(handlers, 'listSkills', undefined))
    await call(handlers, 'getSkill', id);
  const { entries } = await call(handlers, 'listEvidence', asked.listEvidence);
  for (const { id } of entries) await call(handlers, 'getEvidence', id);
  for (const { id } of await call(handlers, 'listCheckIns', undefined))
    await call(handlers, 'getCheckIn', id);
  await call(handlers, 'getPlanDocument', {
    ...{ audience: 'Anyone', conversation: 'readiness', paper: 'a4', format: 'md' },
    include: ['links', 'pay', 'pay-history', 'pay-forecast', 'appendix'],
  });
}
