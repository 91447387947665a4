import { hasDisplay } from '../display.mjs';
import { rootPrefix, run, say } from './steps.mjs';

/** What Electron's binary links against and a bare Debian or Ubuntu lacks. */
const electronLibraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
];

/** Installs what running and testing Rungs takes: Electron's libraries, the tests' PDF reader and tracer, a virtual display where there is none. */
export function setUpSystemPackages() {
  if (process.platform !== 'linux') return;
  const names = [
    ...electronLibraries,
    'poppler-utils',
    'strace',
    ...(hasDisplay() ? [] : ['xvfb']),
  ];
  if (ensureSystemPackages(names)) say('System packages: all there.');
}

/** Installs the missing ones among Debian packages; where it may not, prints the command that does, and returns whether all are there. */
export function ensureSystemPackages(names) {
  if (!run('dpkg-query', ['--version']).ok) {
    say(
      `System packages: this is not Debian or Ubuntu, so please see to these: ${names.join(', ')}.`,
    );
    return false;
  }
  const missing = names.filter((name) => !spellings(name).some(isInstalled));
  if (missing.length === 0) return true;

  const prefix = rootPrefix();
  if (prefix === undefined) {
    say(`System packages: some are missing. Please run: ${command(missing)}`);
    return false;
  }
  say(`System packages: installing ${missing.join(', ')} …`);
  const apt = (...args) => {
    const [program, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ];
    return run(program, rest);
  };
  apt('update', '-qq');
  const { ok, output } = apt(
    ...['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'],
    ...missing.map(spellingOffered),
  );
  if (!ok) {
    say(output.trim());
    say(`System packages: that did not work. Please run: ${command(missing)}`);
  }
  return ok;
}

/** Since 2024 Debian and Ubuntu name libraries with 64-bit times on every architecture "…t64". */
const spellings = (name) => [name, `${name}t64`];

const isInstalled = (name) => {
  const { ok, output } = run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]);
  return ok && output === 'installed';
};

const spellingOffered = (name) =>
  run('apt-cache', ['show', '--no-all-versions', `${name}t64`]).ok ? `${name}t64` : name;

const command = (names) =>
  `sudo apt-get update && sudo apt-get install -y ${names.map(spellingOffered).join(' ')}`;
