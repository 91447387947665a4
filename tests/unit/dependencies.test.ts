import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedLicences, shippedPackages } from '../../scripts/licences-plugin';

// What Rungs is made of, read from the lockfile and the installed packages: no network is asked.

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const project = resolve(import.meta.dirname, '../..');
const lockfile = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>;
};
const entries = Object.entries(lockfile.packages).filter(([path]) => path !== '');

/** Licences of what may be part of Rungs. */
const shippable = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
]);
/** Licences of tools that work on Rungs and are no part of it. */
const usable = new Set([...shippable, 'CC0-1.0', 'CC-BY-4.0', 'MPL-2.0']);

/** What is wrong with where a package comes from; empty where nothing is. */
function originFaults(path: string, { resolved, integrity, link }: Entry): string[] {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const file = name.slice(name.indexOf('/') + 1);
  return [
    ...(link === true ? ['is a link to a folder'] : []),
    ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ? [] : ['has no SHA-512']),
    // Without an address a package is the registry's, by its name and its hash.
    ...(resolved === undefined || isRegistryAddress(resolved, name, file)
      ? []
      : [`comes from ${resolved}`]),
  ];
}

function isRegistryAddress(address: string, name: string, file: string): boolean {
  const { protocol, pathname } = new URL(address);
  return (
    protocol === 'https:' && pathname.includes(`/${name}/-/${file}-`) && pathname.endsWith('.tgz')
  );
}

/** Whether an SPDX expression can be met with the licences allowed: one side of each OR, both of each AND. */
function isAllowed(expression: string | undefined, allowed: ReadonlySet<string>): boolean {
  const plain = (expression ?? '').replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((side) => side.split(' AND ').every((licence) => allowed.has(licence)));
}

describe('the lockfile', () => {
  it('names a hash and the registry for every package, nothing from git or a folder', () => {
    const faults = entries.flatMap(([path, entry]) =>
      originFaults(path, entry).map((fault) => `${path} ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(entries.length).toBeGreaterThan(100);
  });

  it.each([
    ['without a hash', { integrity: '' }],
    ['with a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['from git', { resolved: 'git+ssh://git@example.com/a/planted.git#1' }],
    ['from a file', { resolved: 'file:../planted' }],
    ['from another package’s place', { resolved: 'https://example.com/other/-/other-1.0.0.tgz' }],
    ['without TLS', { resolved: 'http://example.com/planted/-/planted-1.0.0.tgz' }],
    ['that is a folder', { link: true }],
  ])('would not be accepted with a package %s', (_, change) => {
    const sound = { integrity: `sha512-${'A'.repeat(86)}==` };
    expect(originFaults('node_modules/planted', sound)).toEqual([]);
    expect(originFaults('node_modules/planted', { ...sound, ...change })).not.toEqual([]);
  });
});

describe('licences', () => {
  it('let everything that ships be part of Rungs', () => {
    const inside = shippedPackages(project);
    expect([...inside.keys()]).toEqual(
      expect.arrayContaining(['node_modules/better-sqlite3', 'node_modules/react-dom']),
    );
    const refused = entries.filter(
      ([path, { license }]) => inside.has(path) && !isAllowed(license, shippable),
    );
    expect(refused.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });

  it('are shown with their texts, as far as the packages bring them', () => {
    const shown = shippedLicences(project);
    expect(shown.find(({ name }) => name === 'react-dom')?.text).toContain('MIT License');
    expect(shown.filter(({ text }) => text === null).map(({ name }) => name)).toEqual([
      'client-only',
    ]);
  });

  it('let every tool be used', () => {
    const refused = entries.filter(([, { license }]) => !isAllowed(license, usable));
    expect(refused.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });

  it.each([
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['MIT AND GPL-2.0-only', false],
    ['(GPL-2.0-only OR MIT)', true],
    [undefined, false],
  ])('that read %s are let in: %s', (licence, isIn) => {
    expect(isAllowed(licence, usable)).toBe(isIn);
  });
});
