import { truncateSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { below, oneOf } from './random';

// Files that somebody may hand over as a backup: one of ours with its bytes spoilt, a sound database that
// says what Rungs never writes, or something else under its name.

type Random = () => number;
const pageBytes = 4_096;

/** Makes a file out of the bytes of a sound backup and says what was done to it. */
export function makeHostileBackup(file: string, sound: Buffer, random: Random): string {
  const make = random() < 0.5 ? spoilBytes : random() < 0.95 ? spoilContent : disguise;
  return make(file, sound, random);
}

type Spoiling = (bytes: Buffer, random: Random) => Buffer;

/** Fields of the header by their place and length. */
const headerFields = [
  16, 18, 19, 20, 21, 22, 23, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 92, 96,
];
const absurd = [
  0,
  1,
  2,
  3,
  127,
  255,
  256,
  511,
  512,
  32_768,
  65_535,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
];

const spoilings: Readonly<Record<string, Spoiling>> = {
  'bits flipped': (bytes, random) => {
    for (let n = 1 + below(random, 16); n > 0; n--)
      flip(bytes, below(random, bytes.length), random);
    return bytes;
  },
  'bits of page heads flipped': (bytes, random) => {
    for (let n = 1 + below(random, 8); n > 0; n--) {
      flip(bytes, pageAt(bytes, random) + below(random, 12), random);
    }
    return bytes;
  },
  'absurd header': (bytes, random) => {
    for (let n = 1 + below(random, 3); n > 0; n--) {
      const at = oneOf(random, headerFields);
      const value = oneOf(random, absurd);
      if (at >= 24) bytes.writeUInt32BE(value, at);
      else if (at === 16) bytes.writeUInt16BE(value & 0xffff, at);
      else bytes[at] = value & 0xff;
    }
    return bytes;
  },
  'truncated anywhere': (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  'truncated at a page': (bytes, random) => bytes.subarray(0, pageAt(bytes, random)),
  'pages zeroed': (bytes, random) => {
    for (let n = 1 + below(random, 4); n > 0; n--) {
      const at = pageAt(bytes, random);
      bytes.fill(0, at, at + pageBytes);
    }
    return bytes;
  },
  'pages swapped': (bytes, random) => {
    const [one, other] = [pageAt(bytes, random), pageAt(bytes, random)];
    const kept = Buffer.from(bytes.subarray(one, one + pageBytes));
    bytes.copy(bytes, one, other, other + pageBytes);
    kept.copy(bytes, other);
    return bytes;
  },
  'a page of noise': (bytes, random) => {
    const at = pageAt(bytes, random) + below(random, pageBytes);
    const end = Math.min(bytes.length, at + 1 + below(random, pageBytes));
    for (let n = at; n < end; n++) bytes[n] = below(random, 256);
    return bytes;
  },
  'something appended': (bytes, random) =>
    Buffer.concat([bytes, Buffer.alloc(1 + below(random, 3 * pageBytes), 0x41)]),
};

function spoilBytes(file: string, sound: Buffer, random: Random): string {
  const [what, spoil] = oneOf(random, Object.entries(spoilings));
  writeFileSync(file, spoil(Buffer.from(sound), random));
  return what;
}

function flip(bytes: Buffer, at: number, random: Random): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
}

/** Where some page begins. */
const pageAt = (bytes: Buffer, random: Random) =>
  below(random, Math.floor(bytes.length / pageBytes)) * pageBytes;

/** Runs against an open copy of the backup without any check that could be switched off. */
const contents: Readonly<Record<string, string>> = {
  'a trigger that removes': `CREATE TRIGGER gone AFTER INSERT ON rating BEGIN DELETE FROM pay; END`,
  'a trigger without end': `CREATE TRIGGER on_and_on AFTER UPDATE ON skill BEGIN
    INSERT INTO skill_practice SELECT * FROM skill_practice; UPDATE skill SET name = name; END`,
  'a view without end in place of a table': `DROP TABLE check_in_requirement;
    CREATE VIEW check_in_requirement AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
    SELECT x AS check_in_id FROM n`,
  'a view in place of what is counted': `DROP TABLE inflation; CREATE VIEW inflation AS
    WITH RECURSIVE n (created_at) AS (SELECT 1 UNION ALL SELECT created_at + 1 FROM n) SELECT * FROM n`,
  'a view of itself': `CREATE VIEW one AS SELECT 1 AS x; CREATE VIEW other AS SELECT * FROM one;
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = 'CREATE VIEW one AS SELECT * FROM other' WHERE name = 'one'`,
  'a virtual table in place of one': `DROP TABLE hours_entry;
    CREATE VIRTUAL TABLE hours_entry USING fts5(id, created_at)`,
  'a virtual table besides': `CREATE VIRTUAL TABLE besides USING fts5(words);
    INSERT INTO besides VALUES ('a'), ('b')`,
  'a virtual table of the database itself': `CREATE VIRTUAL TABLE pages USING dbstat`,
  'a virtual table of nothing': `PRAGMA writable_schema = ON; INSERT INTO sqlite_schema
    VALUES ('table', 'nothing', 'nothing', 0, 'CREATE VIRTUAL TABLE nothing USING unheard_of(a)')`,
  'a generated column': `ALTER TABLE pay ADD COLUMN more TEXT AS (hex(zeroblob(100000000)))`,
  'a check that costs': `PRAGMA writable_schema = ON; UPDATE sqlite_schema
    SET sql = replace(sql, 'note TEXT NOT NULL', 'note TEXT NOT NULL CHECK (length(hex(zeroblob(90000000))) > 1)')
    WHERE name = 'rating'`,
  'an index that costs': `CREATE INDEX costly ON skill (length(hex(zeroblob(length(name) * 9000))))`,
  'an index of one of ours by another name': `CREATE INDEX more ON skill (name, kind)`,
  'an index that is not as it was': `DROP INDEX rating_by_skill;
    CREATE INDEX rating_by_skill ON rating (note)`,
  'a table besides': `CREATE TABLE besides (a, b); INSERT INTO besides VALUES (1, x'00ff')`,
  'statistics of another program': `ANALYZE`,
  'a table missing': `DROP TABLE evidence_link`,
  'a counted table missing': `DROP TABLE inflation`,
  'a column missing': `ALTER TABLE pay DROP COLUMN employer`,
  'a column more': `ALTER TABLE pay ADD COLUMN besides TEXT`,
  'a schema that is no SQL': `PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = 'CREATE TABLE pay (' WHERE name = 'pay'`,
  'a root that is another’s': `PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'skill')
    WHERE name = 'pay'`,
  'another application': `PRAGMA application_id = 252006673`,
  'no application': `PRAGMA application_id = 0`,
  'a newer schema': `PRAGMA user_version = 9999`,
  'a schema below zero': `PRAGMA user_version = -1`,
  'no schema': `PRAGMA user_version = 0`,
  'an older schema than it has': `PRAGMA user_version = 5`,
  'nothing about itself': `DELETE FROM store_info`,
  'the sample': `UPDATE store_info SET kind = 'sample'`,
  'a catalogue of another day': `UPDATE store_info SET catalogue_version = 'x'`,
  'no catalogue at all': `UPDATE store_info SET catalogue_version = NULL`,
  'huge text': `UPDATE rating SET note = hex(zeroblob(40000000))
    WHERE id = (SELECT min(id) FROM rating)`,
  'long text in every row': `UPDATE evidence SET situation = hex(zeroblob(2000000))`,
  'huge bytes': `INSERT INTO file_content (id, content) VALUES ('huge', zeroblob(64000000))`,
  'large text in every row': `UPDATE evidence SET situation = hex(zeroblob(19000)),
    outcome = hex(zeroblob(19000))`,
  'a hundred thousand rows': `WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000)
    INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
    SELECT 'r' || x, (SELECT id FROM skill WHERE kind = 'graded'), 1, '2024-01-01', '', x FROM n`,
  'text that is no text': `UPDATE evidence SET situation = CAST(x'fffe80c328' AS TEXT);
    UPDATE milestone SET title = CAST(x'61006200' AS TEXT)`,
  'rows that break a check': `UPDATE rating SET proficiency = 9`,
  'a word that is none of ours': `UPDATE milestone SET kind = 'none'`,
  'numbers without end': `UPDATE milestone SET effort_hours = 9e999 WHERE kind = 'my-time';
    UPDATE goal SET hours_per_week = 9e999`,
  'numbers beyond all': `UPDATE milestone SET effort_hours = 1e300 WHERE kind = 'my-time';
    UPDATE pay SET amount_minor = 9223372036854775807`,
  'days there are not': `UPDATE rating SET rated_on = '2024-02-31'; UPDATE pay SET paid_from = '9999-99-99'`,
  'days long ago': `UPDATE evidence SET happened_on = '0000-01-01'; UPDATE goal SET due_on = '0001-01-01'`,
  'a currency there is not': `UPDATE pay SET currency = '???'; UPDATE career_path SET currency = 'x y'`,
  'rows that refer to none': `UPDATE rating SET skill_id = 'nobody'`,
  'paths that come from themselves': `UPDATE career_path SET origin_id = id;
    UPDATE level SET origin_id = id; UPDATE requirement SET origin_id = id`,
  'milestones in a circle': `INSERT OR IGNORE INTO milestone_dependency (milestone_id, depends_on_id)
    SELECT one.id, other.id FROM milestone AS one JOIN milestone AS other ON one.id <> other.id`,
  'levels all in one place': `UPDATE level SET rank = 0 WHERE rank < 2`,
  'a history that is no JSON': `UPDATE undo_change SET before = 'x' WHERE before IS NOT NULL`,
  'a history that is a list': `UPDATE undo_change SET after = '[[[]]]' WHERE after IS NOT NULL`,
  'a history of statements': `UPDATE undo_change SET table_name = 'pay WHERE 1; DROP TABLE rating; --'`,
  'keys that are statements': `UPDATE undo_change SET row_key = '{"id = id OR 1 --":1}'`,
  'a trash that is no JSON': `UPDATE trash_row SET before = '{"a":'`,
  'a deep version': `UPDATE career_path_version SET ladder =
    replace(hex(zeroblob(50000)), '0', '[') || replace(hex(zeroblob(50000)), '0', ']')`,
  'versions that are none': `UPDATE career_path_version SET ladder = '{"levels":null}'`,
  'pieces that are none': `UPDATE origin_piece SET value = '{'`,
  'a search that finds nothing': `DELETE FROM search_index_data; DELETE FROM search_trigram_data`,
};

function spoilContent(file: string, sound: Buffer, random: Random): string {
  const [what, sql] = oneOf(random, Object.entries(contents));
  writeFileSync(file, sound);
  const db = new Database(file);
  try {
    db.unsafeMode();
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    db.exec(sql);
  } finally {
    db.close();
  }
  return what;
}

/** What is no database at all, or as good as none. */
const others: Readonly<Record<string, Buffer>> = {
  'nothing at all': Buffer.alloc(0),
  'one byte': Buffer.from('S'),
  'a PDF': Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'an archive': Buffer.from('504b0304140000000800', 'hex'),
  JSON: Buffer.from('{"__proto__": {"planted": 1}}'),
  'a page': Buffer.from('<script>planted = 1</script>'),
  'a compressed nothing': gzipSync(Buffer.alloc(2 ** 20)),
};

function disguise(file: string, sound: Buffer, random: Random): string {
  const [what, bytes] = oneOf(random, [
    ...Object.entries(others),
    ['a header alone', sound.subarray(0, 100)] as const,
    ['a file of a gigabyte', null] as const,
  ]);
  if (bytes === null) {
    // It takes no room until somebody copies it.
    writeFileSync(file, sound);
    truncateSync(file, 2 ** 30);
  } else {
    writeFileSync(file, bytes);
  }
  return what;
}
