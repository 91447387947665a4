import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dateOf } from '../../src/shared/dates';
import { backUp, backupFolder } from '../../src/main/store/backup';
import { loadShipped } from '../../src/main/store/catalogue';
import { addPay, listPay } from '../../src/main/store/pay';
import type { LostStore } from '../../src/main/store/recovery';
import { newStaged, replaceUnreadable } from '../../src/main/store/restore';
import { opened, payOf, running, shippedCatalogue, temporaryFolder } from './support';

/** A closed store with one entry of pay in its backup and two in itself. */
function lostStore(): LostStore & { readonly folder: string } {
  const folder = temporaryFolder();
  const packed = join(temporaryFolder(), 'catalogue.json.gz');
  writeFileSync(packed, gzipSync(JSON.stringify(shippedCatalogue())));
  const catalogue = { version: 'shipped', file: packed };
  const file = join(folder, 'rungs.sqlite');
  const store = opened(file);
  loadShipped(store.db, catalogue);
  addPay(store.db, payOf());
  backUp(store.db, file, 'asked');
  backUp(store.db, file, 'asked');
  addPay(store.db, payOf({ paidFrom: dateOf('2025-01-01') }));
  store.close();
  return { file, kind: 'own', catalogue, folder };
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).toSorted();

describe('what there is to go on with where a store cannot be opened', () => {
  test('is the newest backup that holds up, and what can be read; nothing is changed or left', async () => {
    const { folder, ...lost } = lostStore();
    const names = readdirSync(backupFolder(lost.file)).filter((name) => name.endsWith('.sqlite'));
    const [older, newest] = names.toSorted() as [string, string];
    const before = filesIn(folder);
    const look = () => running()('findRecovery', lost, newStaged(lost.file));
    expect(await look()).toMatchObject({
      folder,
      fileName: 'rungs.sqlite',
      newest: { name: newest },
      older: [{ name: older }],
      readable: { pay: { count: 2 } },
      hasNoRoom: false,
      kind: 'own',
    });

    const damaged = readFileSync(join(backupFolder(lost.file), newest)).fill(0xff, 8_192, 12_288);
    writeFileSync(join(backupFolder(lost.file), newest), damaged);
    writeFileSync(
      lost.file,
      'No database at all, although it is long enough for a header'.repeat(9),
    );
    expect(await look()).toMatchObject({ newest: { name: older }, older: [], readable: null });
    expect(filesIn(folder)).toEqual(before);
  });

  test('is staged and put in the place of the damaged file, which is set aside', async () => {
    const { file, folder, ...rest } = lostStore();
    const staged = newStaged(file);
    expect(await running()('stageReadable', { file, ...rest }, staged)).toMatchObject({
      pay: { count: 2 },
    });
    const aside = replaceUnreadable(staged, file);
    expect(readdirSync(aside ?? '')).toContain('rungs.sqlite');
    const store = opened(file, { mode: 'existing', kind: 'own' });
    expect(listPay(store.db)).toHaveLength(2);
    expect(existsSync(staged)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('.restored'))).toEqual([]);
  });
});
