import { about } from './de/about';
import { app } from './de/app';
import { asks } from './de/asks';
import { backups } from './de/backups';
import { checkIns } from './de/check-ins';
import { commands } from './de/commands';
import { document } from './de/document';
import { evidence } from './de/evidence';
import { firstRun } from './de/first-run';
import { history } from './de/history';
import { home } from './de/home';
import { ownPaths } from './de/own-paths';
import { paths } from './de/paths';
import { pay } from './de/pay';
import { plan } from './de/plan';
import { recovery } from './de/recovery';
import { settings } from './de/settings';
import { skills } from './de/skills';
import { standing } from './de/standing';
import { trash } from './de/trash';
import { whatIf } from './de/what-if';

// German. The person is addressed as "du", and seldom; buttons are infinitives; documents for others
// address nobody. Quotes are „…“, an ellipsis stands after a space.
//
// path Laufbahn · ladder Leiter · level Stufe · rung Sprosse · position Position · goal Ziel
// requirement Anforderung · must-have Muss, Muss-Anforderung · foundations Grundlagen
// skill Fähigkeit · proficiency Können · rating Einschätzung · unrated nicht eingeschätzt
// credential Zertifikat · counted time Praxiszeit · set aside ausklammern · opportunity Gelegenheit
// readiness Erfüllungsgrad · working Rechenweg · check-in Zwischenstand · evidence Nachweis
// ask Anfrage · milestone Meilenstein · pace Tempo · pay Gehalt · band Band, Gehaltsband
// opening Stellenangebot · career plan Karriereplan · review packet Gesprächsmappe
// backup Sicherung · trash Papierkorb · by convention nach Konvention

export const de = {
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
};
