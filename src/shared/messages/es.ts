import { about } from './es/about';
import { app } from './es/app';
import { asks } from './es/asks';
import { backups } from './es/backups';
import { checkIns } from './es/check-ins';
import { commands } from './es/commands';
import { document } from './es/document';
import { evidence } from './es/evidence';
import { firstRun } from './es/first-run';
import { history } from './es/history';
import { home } from './es/home';
import { ownPaths } from './es/own-paths';
import { paths } from './es/paths';
import { pay } from './es/pay';
import { plan } from './es/plan';
import { recovery } from './es/recovery';
import { settings } from './es/settings';
import { skills } from './es/skills';
import { standing } from './es/standing';
import { trash } from './es/trash';
import { whatIf } from './es/what-if';

// Spanish, neutral between regions. The person is addressed as "tú", and seldom; buttons are
// infinitives; documents for others address nobody. Quotes are «…».
//
// path trayectoria · ladder escalera · level nivel · rung peldaño · position posición · goal objetivo
// requirement requisito · must-have imprescindible · foundations bases
// skill habilidad · proficiency dominio · rating valoración · unrated sin valorar
// credential credencial · counted time tiempo acumulado · set aside apartar · opportunity oportunidad
// readiness preparación · working cálculo · check-in balance · evidence evidencia
// ask petición · milestone hito · pace ritmo · pay sueldo · band banda, banda salarial
// opening vacante · career plan plan de carrera · review packet dosier de evaluación
// backup copia de seguridad · trash papelera · by convention por convención

export const es = {
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
