import { app } from './en/app';
import { commandLine } from './en/command-line';
import { document } from './en/document';
import { home } from './en/home';
import { paths } from './en/paths';
import { pay } from './en/pay';
import { plan } from './en/plan';
import { skills } from './en/skills';

/** Every English message in ICU syntax, by flat id; other languages translate exactly these ids. */
export const en = {
  ...app,
  ...home,
  ...paths,
  ...skills,
  ...plan,
  ...pay,
  ...document,
  ...commandLine,
} as const;

export type MessageId = keyof typeof en;
