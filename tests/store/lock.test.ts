import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addPay, listPay } from '../../src/main/store/pay';
import { closedStore, codeOf, fileIn, opened, payOf, temporaryFolder } from './support';

const existing = { mode: 'existing', kind: 'own' } as const;
const pay = payOf();

describe('one writer', () => {
  const program = [
    '--experimental-transform-types',
    '--no-warnings',
    '--import',
    resolve('tests/store/bare-imports.mjs'),
    resolve('tests/store/second-process.ts'),
  ];

  async function holder(file: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, [...program, file, 'hold'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    return child;
  }

  test('refuses a second opening in the same process and leaves the first at work', () => {
    const file = fileIn(temporaryFolder());
    const first = opened(file);
    expect(codeOf(() => opened(file))).toBe('store-in-use');
    expect(codeOf(() => opened(file, existing))).toBe('store-in-use');
    addPay(first.db, pay);
    first.close();
    expect(listPay(opened(file, existing).db)).toHaveLength(1);
  });

  test('refuses a second process', () => {
    const file = fileIn(temporaryFolder());
    const store = opened(file);
    const refused = spawnSync(process.execPath, [...program, file], { encoding: 'utf8' });
    expect(refused).toMatchObject({ stdout: 'store-in-use\n', stderr: '' });
    store.close();
    const admitted = spawnSync(process.execPath, [...program, file], { encoding: 'utf8' });
    expect(admitted).toMatchObject({ stdout: 'opened\n', stderr: '' });
  });

  test('takes a lock file that something else was written into, once', () => {
    const file = closedStore();
    const lock = join(file, '..', 'rungs.lock');
    for (const bytes of [Buffer.alloc(5_000, 7), Buffer.from('x'), readFileSync(file)]) {
      writeFileSync(lock, bytes);
      const { ino } = statSync(lock);
      const store = opened(file, existing);
      expect(statSync(lock).ino).toBe(ino);
      expect(codeOf(() => opened(file, existing))).toBe('store-in-use');
      store.close();
    }
  });

  test('lets one alone have a broken lock file of those that try at once', async () => {
    const file = closedStore();
    writeFileSync(join(file, '..', 'rungs.lock'), Buffer.alloc(5_000, 7));
    const said = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, [...program, file, 'hold'], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        onTestFinished(() => void child.kill('SIGKILL'));
        const [data] = (await once(child.stdout, 'data')) as [Buffer];
        return data.toString();
      }),
    );
    expect(said.sort()).toEqual(['opened\n', 'store-in-use\n', 'store-in-use\n']);
  });

  test('says of a lock file that cannot be had that the folder is the trouble, not the data', () => {
    const file = closedStore();
    const lock = join(file, '..', 'rungs.lock');
    rmSync(lock);
    mkdirSync(lock);
    expect(codeOf(() => opened(file, existing))).toBe('store-unwritable');
  });

  test('does not replace a sample that another process has open', async () => {
    const file = join(temporaryFolder(), 'sample.sqlite');
    await holder(file);
    expect(codeOf(() => opened(file, { mode: 'replace', kind: 'sample' }))).toBe('store-in-use');
  });

  test('opens after a process that held the store was killed, with all it had committed', async () => {
    const file = fileIn(temporaryFolder());
    const child = await holder(file);
    expect(codeOf(() => opened(file, existing))).toBe('store-in-use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    expect(listPay(opened(file, existing).db)).toHaveLength(1);
  });
});
