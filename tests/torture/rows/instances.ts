import { start, type Program } from '../programs';
import { counted, first, must, type Row } from '../row';
import { copyStore, makeFolder, makeUsedStore, removeFolder, storeIn } from '../stores';

const fewest = 2;
const most = 10;

/** How many files a process opens before another takes its place: what matters is that they open at once. */
const startsPerProcess = 100;

/** Lets several open one file at the same moment: one gets it, each other is told that it is in use. */
async function openTogether(programs: readonly Program[], used: string): Promise<void> {
  const folder = makeFolder();
  const file = copyStore(used, folder);
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
    must(opened.length === 1 && refused.length === programs.length - 1, answers.join(', '));
    await Promise.all(programs.map((program) => program.ask('close')));
  } finally {
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
    let programs: readonly Program[] = [];
    const end = async () => {
      await Promise.all(programs.map((program) => program.kill()));
      programs = [];
    };
    return {
      run: async (number) => {
        if (number % startsPerProcess === 0) await end();
        const count = fewest + (number % (most - fewest + 1));
        const more = first(Math.max(0, count - programs.length));
        programs = [...programs, ...(await Promise.all(more.map(() => start())))];
        await openTogether(programs.slice(0, count), storeIn(folder));
        return { starts: 1, instances: count };
      },
      end: async () => {
        await end();
        removeFolder(folder);
      },
    };
  },
  reached: ({ starts, instances: all }) =>
    `${counted(starts, 'starts')} of ${counted(all, 'instances')}: one writer each time`,
};
