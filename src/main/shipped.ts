import { join } from 'node:path';
import catalogueVersion from 'virtual:catalogue-version';
import { today } from '../shared/dates';
import { loadShipped, type ShippedCatalogue } from './store/catalogue';
import { fileNames } from './store/data-folder';
import { openStore } from './store/open';
import { fillSample } from './store/sample';

/** The catalogue this program is shipped with. */
export const shippedCatalogue: ShippedCatalogue = {
  version: catalogueVersion,
  file: join(__dirname, 'catalogue.json.gz'),
};

/** Makes the sample store of a data folder anew; the person's own store is not touched. */
export function createSample(folder: string): void {
  const store = openStore(join(folder, fileNames.sample), { kind: 'sample', mode: 'replace' });
  try {
    loadShipped(store.db, shippedCatalogue);
    fillSample(store.db, today());
  } finally {
    store.close();
  }
}
