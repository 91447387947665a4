const Database = require('better-sqlite3');

// A program of its own: leaves statements to the collector while others fail, with the binary it is given.
// Where finalizers run inside a collection, one that comes while an error is thrown ends the process.

const db = new Database(':memory:', { nativeBinding: process.argv[2] });
db.exec('CREATE TABLE once (value INTEGER UNIQUE); INSERT INTO once VALUES (1)');
const again = db.prepare('INSERT INTO once VALUES (1)');
// The less else is made meanwhile, the more collections come while an error is thrown.
Error.stackTraceLimit = 0;
let refused = 0;
for (let round = 0; round < 20_000; round += 1) {
  db.prepare('SELECT 1');
  for (let time = 0; time < 5; time += 1) {
    try {
      again.run();
    } catch {
      refused += 1;
    }
  }
}
process.stdout.write(`${refused} refused\n`);
