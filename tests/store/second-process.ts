import { openStore } from '../../src/main/store/open';
import { addPay } from '../../src/main/store/pay';
import { dateOf } from '../../src/shared/dates';
import { AppError } from '../../src/shared/errors';

// A program of its own on the same file: says what came of opening it and, told to hold it, commits
// something and waits to be killed.

const [file = '', task] = process.argv.slice(2);
try {
  const kind = file.includes('sample') ? 'sample' : 'own';
  const { db } = openStore(file, { mode: 'create', kind });
  if (task === 'hold') {
    addPay(db, {
      paidFrom: dateOf('2024-01-01'),
      paidUntil: null,
      amountMinor: 1,
      currency: 'USD',
      period: 'year',
      periodsPerYear: null,
      fullTimePercent: 100,
      kind: 'base',
      employer: '',
      title: '',
      note: '',
    });
    setInterval(() => db, 1_000);
  }
  process.stdout.write('opened\n');
} catch (error) {
  process.stdout.write(`${error instanceof AppError ? error.code : String(error)}\n`);
}
