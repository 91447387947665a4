import type { Place } from '../../shared/places';
import HomeScreen from '../features/home/HomeScreen';
import { deferred, type Deferred } from '../lib/deferred';

/** The questions before Home, on a data folder that is new. */
export const FirstRun = deferred(() => import('../features/first-run/FirstRun'));

// Home comes with the first chunk; every other screen has its own.
const PathsScreen = deferred(() => import('../features/paths/PathsScreen'));
const PathScreen = deferred(() => import('../features/paths/PathScreen'));
const CompareScreen = deferred(() => import('../features/paths/CompareScreen'));
const DifferenceScreen = deferred(() => import('../features/paths/DifferenceScreen'));
const SkillsScreen = deferred(() => import('../features/skills/SkillsScreen'));
const AsksScreen = deferred(() => import('../features/asks/AsksScreen'));
const EvidenceScreen = deferred(() => import('../features/evidence/EvidenceScreen'));
const PlanScreen = deferred(() => import('../features/plan/PlanScreen'));
const CheckInsScreen = deferred(() => import('../features/check-ins/CheckInsScreen'));
const WhatIfScreen = deferred(() => import('../features/what-if/WhatIfScreen'));
const PayScreen = deferred(() => import('../features/pay/PayScreen'));
const SettingsScreen = deferred(() => import('../features/settings/SettingsScreen'));
const TrashScreen = deferred(() => import('../features/trash/TrashScreen'));
const BackupsScreen = deferred(() => import('../features/backups/BackupsScreen'));

const parts: Readonly<Record<Exclude<Place['screen'], 'home'>, Deferred>> = {
  paths: PathsScreen,
  path: PathScreen,
  compare: CompareScreen,
  difference: DifferenceScreen,
  skills: SkillsScreen,
  evidence: EvidenceScreen,
  asks: AsksScreen,
  plan: PlanScreen,
  'check-ins': CheckInsScreen,
  'what-if': WhatIfScreen,
  pay: PayScreen,
  settings: SettingsScreen,
  trash: TrashScreen,
  backups: BackupsScreen,
};

/** Resolves once the code of a place's screen is there; a failure shows when the screen does. */
export const prepareScreen = async (place: Place): Promise<void> => {
  if (place.screen !== 'home') await parts[place.screen].preload().catch(() => undefined);
};

/** Two places of the same key are one screen: moving between them keeps its state and focus. */
export const screenKey = (place: Place): string =>
  place.screen === 'path' ? `path ${place.careerPathId}` : place.screen;

/** The screen of a place. */
export function ScreenAt({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'home':
      return <HomeScreen />;
    case 'paths':
      return <PathsScreen />;
    case 'path':
      return <PathScreen place={place} />;
    case 'compare':
      return <CompareScreen place={place} />;
    case 'difference':
      return <DifferenceScreen place={place} />;
    case 'skills':
      return <SkillsScreen place={place} />;
    case 'asks':
      return <AsksScreen />;
    case 'evidence':
      return <EvidenceScreen />;
    case 'plan':
      return <PlanScreen place={place} />;
    case 'check-ins':
      return <CheckInsScreen place={place} />;
    case 'what-if':
      return <WhatIfScreen />;
    case 'pay':
      return <PayScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'trash':
      return <TrashScreen />;
    case 'backups':
      return <BackupsScreen />;
  }
}
