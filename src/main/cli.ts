import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { AppError } from '../shared/errors';
import {
  documentFormats,
  documentPages,
  documentParts,
  papers,
  planDocumentOptions,
  type DocumentKind,
} from '../shared/plan-document';
import { dataFolderOf } from './home';
import { call, createHandlers, type Desktop } from './handlers';
import { hardenApp } from './hardening';
import { saveFile } from './save-file';
import { openSettings, type SettingsFile } from './settings';
import { createSample } from './shipped';
import { checkStore, type StoreCheck } from './store/check';
import { hasStore, holdsOwnPlan } from './store/data-folder';
import { summarise } from './store/summary';
import { createText, loadText } from './text';
import { openWorkspace, type Workspace } from './workspace';
import { writeDocument } from './write-document';

/** A command that was written wrongly; the exit code is 2 instead of 1. */
class UsageError extends Error {}

/** Runs one command, prints its result or one plain line of failure, and returns the exit code. */
export async function runCommand(words: readonly string[]): Promise<number> {
  try {
    await print(await run(words));
    return 0;
  } catch (error) {
    const isExpected = error instanceof AppError || error instanceof UsageError;
    const reason = isExpected ? error.message : `Something went wrong: ${String(error)}`;
    process.stderr.write(`rungs: ${oneLine(reason)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

const commands: Readonly<Record<string, (rest: string[]) => Promise<string> | string>> = {
  demo,
  paths: listPaths,
  path: showPath,
  'export plan': (rest) => exportDocument('plan', rest),
  'export review': (rest) => exportDocument('review', rest),
  backup,
  restore,
  check,
};

function run(words: readonly string[]): Promise<string> | string {
  const [first, second] = words;
  if (first === undefined || first === '--help') return createText()('command.help');
  if (first === '--version') return `${app.getVersion()}\n`;
  const isTwoWords = Object.hasOwn(commands, `${first} ${second}`);
  const name = isTwoWords ? `${first} ${second}` : first;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command "${name}". Try --help.`);
  return command(words.slice(isTwoWords ? 2 : 1));
}

/** Fills a folder with the sample profile and makes that the one it opens. */
async function demo(rest: string[]): Promise<string> {
  const { values } = read(rest, { 'data-dir': { type: 'string' }, json: { type: 'boolean' } });
  const folder = dataFolder(values['data-dir']);
  if (holdsOwnPlan(folder)) {
    throw new AppError('store-has-data', `${folder} holds a plan already; nothing was changed.`);
  }
  await inFolder(folder, () => {
    createSample(folder);
    openSettings(folder).set({ activeStore: 'sample' });
  });
  return values.json
    ? toJson({ dataFolder: folder, store: 'sample' })
    : `Filled ${folder} with the sample profile.\n`;
}

/** Lists the career paths of a data folder or, where none is named, those that ship. */
async function listPaths(rest: string[]): Promise<string> {
  const { values } = read(rest, { 'data-dir': { type: 'string' }, json: { type: 'boolean' } });
  const paths = await withHandlers(cataloguedFolder(values['data-dir']), (handlers) =>
    call(handlers, 'listCareerPaths', undefined),
  );
  return values.json
    ? toJson(paths)
    : paths.map((path) => `${path.id}\t${path.name}\t${path.levelCount} levels\n`).join('');
}

/** Prints one career path whole, named by its id. */
async function showPath(rest: string[]): Promise<string> {
  const { values, positionals } = read(
    rest,
    { 'data-dir': { type: 'string' }, json: { type: 'boolean' } },
    true,
  );
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) {
    throw new UsageError('path takes one id, such as backend-developer; "paths" lists them.');
  }
  const path = await withHandlers(cataloguedFolder(values['data-dir']), async (handlers) => {
    const known = await call(handlers, 'listCareerPaths', undefined);
    if (!known.some((each) => each.id === id)) {
      throw new AppError('not-found', `There is no career path "${id}"; "paths" lists them.`);
    }
    return call(handlers, 'getCareerPath', id);
  });
  if (values.json) return toJson(path);
  const levels = path.levels.map(
    (level) => `${level.title}: ${level.requirements.map(({ name }) => name).join(', ')}\n`,
  );
  return `${path.name}\n${path.tagline}\n\n${levels.join('')}`;
}

/** The folder named or, where none is, an empty one: the catalogue is loaded into it and goes with it. */
const cataloguedFolder = (named: string | undefined): string =>
  named === undefined ? app.getPath('sessionData') : folderWithPlan(named);

/** Writes the plan or the review packet to a file: the shared copy, without pay unless `--include pay`. */
async function exportDocument(kind: DocumentKind, rest: string[]): Promise<string> {
  const { values } = read(rest, {
    'data-dir': { type: 'string' },
    format: { type: 'string', default: 'pdf' },
    out: { type: 'string' },
    paper: { type: 'string' },
    include: { type: 'string', default: '' },
    'leave-out': { type: 'string', default: '' },
    for: { type: 'string' },
  });
  const folder = folderWithPlan(values['data-dir']);
  if (!values.out) throw new UsageError('--out FILE is missing.');
  const file = resolve(values.out);
  requireFolderOf(file);
  const settings = openSettings(folder);
  const text = await loadText(settings.speech(noDesktop.systemLocale()).language);
  const options = planDocumentOptions.safeParse({
    audience: values.for ?? text('document.audience.default'),
    conversation: 'readiness',
    kind,
    format: values.format,
    paper: values.paper ?? settings.get('paper'),
    include: listed(values.include),
    leaveOut: listed(values['leave-out']),
  });
  if (!options.success) {
    throw new UsageError(
      `--format takes ${documentFormats.join(' or ')}, --paper ${papers.join(' or ')}, --include ${documentParts.join(', ')}, separated by commas, with pay-history and pay-forecast only beside pay and pay only in the plan, --leave-out some of ${documentPages.join(', ')}, --for at most 200 characters.`,
    );
  }
  await withHandlers(folder, async (handlers) => {
    const plan = await call(handlers, 'getPlanDocument', options.data);
    if (options.data.format === 'pdf') {
      hardenApp();
      await app.whenReady();
    }
    await saveFile(file, await writeDocument(plan));
  });
  return `${file}\n`;
}

/** Backs the open store of a folder up, beside the others or to a file of one's own. */
async function backup(rest: string[]): Promise<string> {
  const { values } = read(rest, {
    'data-dir': { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  });
  const folder = folderWithPlan(values['data-dir']);
  const out = values.out === undefined ? null : resolve(values.out);
  if (out !== null) requireFolderOf(out);
  if (out !== null && existsSync(out)) {
    throw new AppError('backup-unwritable', `${out} is there already; nothing was changed.`);
  }
  return withWorkspace(folder, async (workspace) => {
    if (out === null) {
      const made = notStopped(await workspace.backUp('asked'));
      const file = join(workspace.backupFolder, made.name);
      return values.json ? toJson({ file, ...made }) : `${file}\n`;
    }
    const sha256 = notStopped(await workspace.backUpTo(out));
    return values.json ? toJson({ file: out, sha256 }) : `${out}\n`;
  });
}

/** Puts a backup in the place of the store a folder opens, which is backed up first. */
async function restore(rest: string[]): Promise<string> {
  const { values, positionals } = read(
    rest,
    { 'data-dir': { type: 'string' }, json: { type: 'boolean' } },
    true,
  );
  const [named, ...others] = positionals;
  if (named === undefined || others.length > 0) throw new UsageError('restore takes one FILE.');
  const file = resolve(named);
  if (!existsSync(file)) throw new AppError('not-found', `There is no file ${file}.`);
  const folder = dataFolder(values['data-dir']);
  return inFolder(folder, () =>
    withWorkspace(
      folder,
      async (workspace) => {
        const { setAside } = notStopped(await workspace.restore(file));
        const summary = summarise(workspace.db());
        return values.json
          ? toJson({ restored: file, setAside, summary })
          : `Restored ${file}.\n${setAside === null ? '' : `What could not be read is in ${setAside}.\n`}`;
      },
      'writer',
    ),
  );
}

/** Here nothing stops work but the end of the program. */
function notStopped<T>(result: T | null): T {
  if (result === null) throw new Error('It was stopped.');
  return result;
}

/** Says whether the store of a folder and its backups are sound; fails where something is not. */
async function check(rest: string[]): Promise<string> {
  const { values } = read(rest, { 'data-dir': { type: 'string' }, json: { type: 'boolean' } });
  const folder = folderWithPlan(values['data-dir']);
  const { file } = openWorkspace(folder, openSettings(folder));
  const report = checkStore(file);
  await print(values.json ? toJson(report) : inWords(report));
  const isSound = report.problems.length === 0 && report.backups.every(({ isSound }) => isSound);
  if (!isSound) throw new AppError('store-unreadable', 'Something is not sound.');
  return '';
}

const inWords = ({ file, sinceClosed, problems, isOfEarlierVersion, backups }: StoreCheck) =>
  [
    `${file}: ${problems.length === 0 ? `sound (${sinceClosed})` : problems.join('; ')}`,
    ...(isOfEarlierVersion ? ['It is brought up to date when it is opened next.'] : []),
    ...backups.map(
      ({ name, isSound }) => `${name}: ${isSound ? 'sound' : 'damaged or incomplete'}`,
    ),
    '',
  ].join('\n');

/** Opens a data folder for the time of one command, on the handlers the window uses. */
const withHandlers = <T>(
  folder: string,
  work: (handlers: ReturnType<typeof createHandlers>) => Promise<T>,
): Promise<T> =>
  withWorkspace(folder, (workspace, settings) =>
    work(createHandlers(workspace, settings, noDesktop)),
  );

/** Opens a data folder for the time of one command; where a window has it open, for reading alone, if that will do. */
async function withWorkspace<T>(
  folder: string,
  work: (workspace: Workspace, settings: SettingsFile) => Promise<T> | T,
  role: 'reader' | 'writer' = 'reader',
): Promise<T> {
  const settings = openSettings(folder);
  const workspace = openWorkspace(folder, settings, { role });
  try {
    return await work(workspace, settings);
  } finally {
    workspace.close();
  }
}

const refuse = (): never => {
  throw new AppError('refused', 'This needs a window.');
};
const noDesktop: Desktop = {
  version: app.getVersion(),
  systemLocale: () => 'en',
  applySettings: () => undefined,
  chooseFolder: refuse,
  chooseBackup: refuse,
  chooseBackupTarget: refuse,
  takeOpenedFile: refuse,
  noteTyping: refuse,
  noteCommands: refuse,
  logTail: () => [],
  openFolder: refuse,
  openFile: refuse,
  openLink: refuse,
  exportPlan: refuse,
  cancelExport: refuse,
  whileBusy: async (work) => work(),
  whileWorking: (_what, work) => work(),
};

function read<T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: string[],
  options: T,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function dataFolder(home: string | undefined): string {
  // As for a window: the folder one happens to be in is not the one that was meant.
  if (home === '') throw new UsageError('--data-dir needs a folder.');
  return dataFolderOf(resolve(home ?? app.getPath('userData')));
}

function folderWithPlan(named: string | undefined): string {
  const folder = dataFolder(named);
  if (!existsSync(folder)) throw new AppError('folder-missing', `There is no folder ${folder}.`);
  if (!hasStore(folder)) throw new AppError('store-missing', `There is no plan in ${folder}.`);
  return folder;
}

/** Works in a folder that is made where it is missing, and is gone again where the work fails without a plan in it. */
async function inFolder<T>(folder: string, work: () => Promise<T> | T): Promise<T> {
  const made = makeFolder(folder);
  try {
    return await work();
  } catch (error) {
    if (made !== undefined && !hasStore(folder)) rmSync(made, { recursive: true, force: true });
    throw error;
  }
}

/** Returns the first of the folders that were missing, if any was. */
function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new AppError('folder-missing', `${folder} cannot be used as a folder (${code(error)}).`);
  }
}

function requireFolderOf(file: string): void {
  if (existsSync(dirname(file))) return;
  throw new AppError('folder-missing', `There is no folder ${dirname(file)}.`);
}

const listed = (parts: string) => parts.split(',').filter((part) => part !== '');
const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const code = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

const print = (text: string) =>
  new Promise<void>((done, fail) =>
    process.stdout.write(text, (error) => (error ? fail(error) : done())),
  );
