import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { withDisplay } from '../display.mjs';
import { mustRun, run } from '../setup/steps.mjs';
import { driveInstalled } from './drive-installed.mjs';

// A deb through its whole life on this machine: an older version, the upgrade, the command line, the
// window, the end-to-end tests, and the removal. It takes root, and a machine without Rungs.

const installed = '/usr/lib/rungs';
/** A person without rights: root has no sandbox, and this is about what people get. */
const person = 65534;

const say = (line) => process.stdout.write(`ok  ${line}\n`);
const must = (isSo, what) => {
  if (!isSo) throw new Error(`Not so: ${what}`);
  say(what);
};

/** Installs, upgrades, drives with the specs named, or with all, and removes a deb; prints a line for each thing that held and throws at the first that does not. */
export async function verifyDeb(deb, specs) {
  if (process.getuid?.() !== 0) throw new Error('Verifying a deb takes root.');
  if (existsSync(installed)) throw new Error('Rungs is installed here; remove it first.');
  const scratch = mkdtempSync(join(tmpdir(), 'rungs-deb-'));
  const home = join(scratch, 'home');
  chmodSync(scratch, 0o755);
  try {
    mustRun('install', ['-d', '-o', String(person), home], 'No home could be made.');
    install(makeOlder(deb, scratch));
    must(existsSync(join(installed, 'resources/gone')), `installed an older version`);
    expectCommand(home, ['demo'], /^Filled .*Rungs with the sample profile\.\n$/);
    const data = join(home, '.config/Rungs/sample.sqlite');
    const before = readFileSync(data);

    install(deb);
    must(
      !existsSync(join(installed, 'resources/gone')),
      'upgraded: what the new version lacks went',
    );
    must(readFileSync(data).equals(before), 'upgraded: the data is as it was, byte for byte');
    expectIntegration();
    expectCommands(home);
    await withDisplay(async (env) => {
      await expectWindow(home, env);
      await driveInstalled(installed, specs, env, must);
    });

    const kept = readFileSync(data);
    mustRun('apt-get', ['remove', '-y', '-qq', 'rungs'], 'The deb could not be removed.');
    const left = [installed, '/usr/bin/rungs', '/etc/apparmor.d/rungs'].filter(existsSync);
    must(left.length === 0, 'removed: nothing of the program is left');
    mustRun('apt-get', ['purge', '-y', '-qq', 'rungs'], 'The deb could not be purged.');
    must(
      readFileSync(data).equals(kept),
      'removed and purged: the data is still there, byte for byte',
    );
  } finally {
    run('apt-get', ['purge', '-y', '-qq', 'rungs']);
    rmSync(scratch, { recursive: true, force: true });
  }
}

const install = (deb) =>
  mustRun(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', '--allow-downgrades', deb],
    'The deb could not be installed.',
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  );

/** The same deb as a version before every other, with a file more. */
function makeOlder(deb, scratch) {
  const folder = join(scratch, 'older');
  const older = join(scratch, 'older.deb');
  mustRun('dpkg-deb', ['--raw-extract', deb, folder], 'The deb could not be unpacked.');
  const control = join(folder, 'DEBIAN/control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 0.0.1'));
  writeFileSync(join(folder, 'usr/lib/rungs/resources/gone'), '');
  const build = ['-Znone', '--root-owner-group', '--build', folder, older];
  mustRun('dpkg-deb', build, 'The older deb could not be made.');
  rmSync(folder, { recursive: true });
  return older;
}

function expectIntegration() {
  const entry = readFileSync('/usr/share/applications/rungs.desktop', 'utf8');
  must(
    entry.includes('MimeType=application/vnd.rungs.backup;x-scheme-handler/rungs;'),
    'the desktop entry takes .rungs files and rungs:// links',
  );
  must(
    readFileSync('/usr/share/mime/globs2', 'utf8').includes('application/vnd.rungs.backup:*.rungs'),
    'the system knows the type of .rungs files',
  );
  const sizes = [16, 24, 32, 48, 64, 128, 256, 512].map((size) => `${size}x${size}/apps/rungs.png`);
  must(
    [...sizes, 'scalable/apps/rungs.svg'].every((icon) =>
      existsSync(join('/usr/share/icons/hicolor', icon)),
    ),
    'icons of every size stand where the system looks for them',
  );
  const isAsked = existsSync('/etc/apparmor.d/abi/4.0');
  must(
    existsSync('/etc/apparmor.d/rungs') === isAsked,
    isAsked
      ? 'the AppArmor profile is there'
      : 'no AppArmor profile, because this system asks none',
  );
}

const asPerson = (home, words) => [
  'setpriv',
  [
    ...[`--reuid=${person}`, `--regid=${person}`, '--clear-groups'],
    ...['env', '--unset=DISPLAY', '--unset=WAYLAND_DISPLAY', `HOME=${home}`, ...words],
  ],
];

function expectCommand(home, words, expected) {
  const { ok, output } = run(...asPerson(home, ['rungs', ...words]), { cwd: home });
  must(ok && expected.test(output), `rungs ${words.join(' ')}: without a display, in the sandbox`);
}

function expectCommands(home) {
  expectCommand(home, ['--version'], /^\d+\.\d+\.\d+\S*\n$/);
  expectCommand(home, ['paths'], /^backend-developer\tBackend Developer\t/m);
  expectCommand(home, ['export', 'plan', '--out', join(home, 'plan.pdf')], /plan\.pdf\n$/);
  const pdf = readFileSync(join(home, 'plan.pdf'));
  must(pdf.subarray(0, 5).toString() === '%PDF-', 'the plan is a PDF');
}

/** Starts the program just as it was installed; its fuses leave a driver no way in but the page's own inspector. */
async function expectWindow(home, env) {
  const words = ['rungs', '--remote-debugging-port=0', '--data-dir', join(home, 'window')];
  const [program, args] = asPerson(home, [`DISPLAY=${env.DISPLAY}`, ...words]);
  const app = spawn(program, args, { cwd: home, detached: true });
  try {
    const browser = await chromium.connectOverCDP(await addressSaid(app.stderr));
    const [page] = browser.contexts().flatMap((context) => context.pages());
    await page.getByRole('heading', { level: 1 }).waitFor();
    say('the window opens, in the sandbox, with the first questions');
    await browser.close();
  } finally {
    process.kill(-app.pid, 'SIGTERM');
  }
}

function addressSaid(stream) {
  return new Promise((resolve, reject) => {
    let said = '';
    stream.on('data', (chunk) => {
      said += chunk;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    stream.once('end', () => reject(new Error(`The window did not open: ${said}`)));
  });
}
