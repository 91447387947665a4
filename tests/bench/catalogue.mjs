import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/project.mjs';
import { loadSource } from './source.mjs';
import { median, percentile } from './statistics.mjs';

// The store by itself, on the catalogue as it ships and on ten thousand paths made from it: what the
// main process spends, without a window. Milliseconds.

const manyPaths = 10_000;
const loads = 5;
const rounds = 300;

/** Words as people type them: whole, begun, mistyped, of one and two letters, and of nothing known. */
const typed = ['backend dev', 'nurse', 'q', 'ux', 'go', 'senior', 'desinger', 'accountnt', 'sql'];
const typedMore = ['machine learning engineer', 'electrcian', 'lead', 'project man', 'zzqqxx'];

/** Measures loading, searching and opening a path in a folder of its own. */
export async function measureCatalogue(folder) {
  const { readCatalogue } = await loadSource('scripts/catalogue-plugin.ts');
  const { openStore } = await loadSource('src/main/store/open.ts');
  const { loadCatalogue } = await loadSource('src/main/store/catalogue.ts');
  const reads = {
    ...(await loadSource('src/main/store/search.ts')),
    ...(await loadSource('src/main/store/career-paths.ts')),
    ...(await loadSource('src/main/store/standing.ts')),
    ...(await loadSource('src/main/store/path-comparison.ts')),
    today: (await loadSource('src/shared/dates.ts')).today,
  };
  const catalogue = readCatalogue(join(projectFolder, 'resources/catalogue'));
  const newStore = () =>
    openStore(join(mkdtempSync(join(folder, 'catalogue-')), 'rungs.sqlite'), {
      mode: 'create',
      kind: 'own',
    });

  const loading = Array.from({ length: loads }, () => {
    const store = newStore();
    const ms = timed(() => loadCatalogue(store.db, 'shipped', () => catalogue));
    store.close();
    return ms;
  });
  const measured = (content) => {
    const store = newStore();
    loadCatalogue(store.db, 'bench', () => content);
    const result = {
      search: searchTime(store.db, reads),
      page: pageTime(store.db, reads, content),
      list: median(Array.from({ length: 20 }, () => listTime(store.db, reads))),
    };
    store.close();
    return result;
  };
  return {
    load: median(loading),
    shipped: measured(catalogue),
    many: measured(multiplied(catalogue, manyPaths)),
  };
}

const timed = (work) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** After a change of a path each time: until then the list is answered from memory. */
function listTime(db, { listCareerPaths }) {
  db.run(`UPDATE career_path SET name = name WHERE id = 'backend-developer'`);
  return timed(() => listCareerPaths(db));
}

function searchTime(db, { search }) {
  const words = [...typed, ...typedMore];
  return percentile(
    Array.from({ length: rounds }, (_, round) =>
      timed(() => search(db, words[round % words.length])),
    ),
    0.99,
  );
}

/** All that a path's page asks of the main process, one path after another. */
function pageTime(db, reads, { careerPaths }) {
  const today = reads.today();
  return percentile(
    Array.from({ length: rounds }, (_, round) => {
      const { id } = careerPaths[(round * 31) % careerPaths.length];
      return timed(() => {
        reads.getCareerPath(db, id);
        reads.getPathContext(db, id);
        reads.getLadderStanding(db, id, today);
        reads.getStanding(db, today);
      });
    }),
    0.99,
  );
}

/** So many paths from those that ship: each takes another's skills by turns, under names of its own. */
export function multiplied({ skills, careerPaths }, count) {
  return {
    skills,
    careerPaths: Array.from({ length: count }, (_, index) => {
      const path = careerPaths[index % careerPaths.length];
      const word = skills[(index * 7) % skills.length].name;
      return index < careerPaths.length
        ? path
        : { ...path, id: `${path.id}-${index}`, name: `${word} ${path.name} ${index}` };
    }),
  };
}
