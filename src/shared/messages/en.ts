import { about } from './en/about';
import { app } from './en/app';
import { asks } from './en/asks';
import { backups } from './en/backups';
import { checkIns } from './en/check-ins';
import { commandLine } from './en/command-line';
import { commands } from './en/commands';
import { document } from './en/document';
import { evidence } from './en/evidence';
import { firstRun } from './en/first-run';
import { history } from './en/history';
import { home } from './en/home';
import { ownPaths } from './en/own-paths';
import { paths } from './en/paths';
import { pay } from './en/pay';
import { plan } from './en/plan';
import { recovery } from './en/recovery';
import { settings } from './en/settings';
import { skills } from './en/skills';
import { standing } from './en/standing';
import { trash } from './en/trash';
import { whatIf } from './en/what-if';

/** Every English message in ICU syntax, by flat id; other languages translate exactly these ids. */
export const en = {
  ...about,
  ...app,
  ...standing,
  ...firstRun,
  ...home,
  ...paths,
  ...ownPaths,
  ...skills,
  ...evidence,
  ...asks,
  ...plan,
  ...checkIns,
  ...whatIf,
  ...pay,
  ...settings,
  ...document,
  ...history,
  ...trash,
  ...backups,
  ...recovery,
  ...commands,
  ...commandLine,
} as const;

export type MessageId = keyof typeof en;
