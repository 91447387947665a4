import { start } from '../programs';
import { counted, first, must, type Row } from '../row';
import { copyStore, makeFolder, makeUsedStore, removeFolder, storeIn } from '../stores';

const fewest = 2;
const most = 10;

/** Starts several at once on one file: one gets it, each other is told that it is in use. */
async function startTogether(count: number, used: string): Promise<void> {
  const folder = makeFolder();
  const file = copyStore(used, folder);
  const programs = await Promise.all(first(count).map(() => start()));
  try {
    const answers = await Promise.all(
      programs.map((program) =>
        program.ask('open', { file, mode: 'existing' }).then(
          () => 'opened',
          (error: unknown) => String(error),
        ),
      ),
    );
    const refused = answers.filter((answer) => answer.includes('store-in-use'));
    const opened = answers.filter((answer) => answer === 'opened');
    must(opened.length === 1 && refused.length === count - 1, answers.join(', '));
  } finally {
    await Promise.all(programs.map((program) => program.kill()));
    removeFolder(folder);
  }
}

export const instances: Row = {
  name: 'instances',
  title: '500 starts of 2–10 instances on one file',
  goal: 'one writer each time',
  cases: 500,
  short: [0, 8],
  begin: async () => {
    const folder = makeFolder();
    await makeUsedStore(storeIn(folder));
    return {
      run: async (number) => {
        const count = fewest + (number % (most - fewest + 1));
        await startTogether(count, storeIn(folder));
        return { starts: 1, instances: count };
      },
      end: () => removeFolder(folder),
    };
  },
  reached: ({ starts, instances: all }) =>
    `${counted(starts, 'starts')} of ${counted(all, 'instances')}: one writer each time`,
};
