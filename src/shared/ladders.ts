import { type z } from 'zod';
import type { CareerPath, Level, LevelId, Requirement, RequirementId } from './career-paths';
import { idOf } from './ids';

// A ladder copied and made one's own is compared piece by piece: what the catalogue said when it was
// copied or last decided on (the origin), what it says now, and what is one's own. A piece is one
// field of the path, of a level or of a requirement, as JSON under a name that outlives its wording.

/** A requirement of a ladder; `originId` names the catalogue's own, null where the person added it. */
export interface LadderRequirement extends Omit<
  Requirement,
  'isOwn' | 'levelId' | 'override' | 'revision'
> {
  readonly originId: RequirementId | null;
}

/** A level of a ladder, its place in the list being its rank; `originId` as of a requirement. */
export interface LadderLevel extends Pick<
  Level,
  | 'id'
  | 'tier'
  | 'title'
  | 'salary'
  | 'statistic'
  | 'years'
  | 'summary'
  | 'responsibilities'
  | 'focus'
  | 'advance'
> {
  readonly originId: LevelId | null;
  readonly requirements: readonly LadderRequirement[];
}

/** All that a person can word and set of a path, levels from first to last. */
export interface Ladder extends Pick<CareerPath, 'name' | 'category' | 'tagline' | 'currency'> {
  readonly levels: readonly LadderLevel[];
}

/** `path name`, `level KEY title`, `requirement KEY asked`; without a field the whole level or requirement. */
export const piece = idOf<'Piece'>();
export type Piece = z.infer<typeof piece>;
/** What each piece says, as JSON. */
export type Pieces = ReadonlyMap<Piece, string>;

type Entity = 'path' | 'level' | 'requirement';
export type LadderField =
  | 'name'
  | 'category'
  | 'tagline'
  | 'currency'
  | 'order'
  | 'tier'
  | 'title'
  | 'salary'
  | 'years'
  | 'summary'
  | 'responsibilities'
  | 'focus'
  | 'advance'
  | 'level'
  | 'what'
  | 'asked'
  | 'weight'
  | 'isMustHave';

/** The path, a level or a requirement with what each of its fields says. */
interface Entry {
  /** `path`, `level KEY` or `requirement KEY`. */
  readonly name: string;
  readonly entity: Entity;
  /** The level a requirement stands in, by its entry's name. */
  readonly inside: string | null;
  readonly level: string | null;
  readonly requirement: string | null;
  readonly fields: Readonly<Partial<Record<LadderField, unknown>>>;
}

/** What a level or requirement is called in every ladder that has it. */
export const keyOf = (entry: LadderLevel | LadderRequirement): string => entry.originId ?? entry.id;

export const pieceOf = (entry: string, field?: LadderField) =>
  (field === undefined ? entry : `${entry} ${field}`) as Piece;

function entriesOf(ladder: Ladder): readonly Entry[] {
  const { name, category, tagline, currency, levels } = ladder;
  const nothing = { inside: null, level: null, requirement: null };
  const order = levels.map(keyOf);
  return [
    {
      ...nothing,
      name: 'path',
      entity: 'path',
      fields: { name, category, tagline, currency, order },
    },
    ...levels.flatMap((level): readonly Entry[] => {
      const { tier, title, salary, years, summary, responsibilities, focus, advance } = level;
      const inside = `level ${keyOf(level)}`;
      return [
        {
          ...nothing,
          name: inside,
          entity: 'level',
          level: title,
          fields: { tier, title, salary, years, summary, responsibilities, focus, advance },
        },
        ...level.requirements.map((requirement) => ({
          name: `requirement ${keyOf(requirement)}`,
          entity: 'requirement' as const,
          inside,
          level: title,
          requirement: requirement.name,
          fields: requirementFields(requirement, keyOf(level)),
        })),
      ];
    }),
  ];
}

const requirementFields = (
  { kind, name, skills, asked, amount, unit, weight, isMustHave }: LadderRequirement,
  level: string,
): Entry['fields'] => ({
  level,
  what: { kind, name, skills: skills.map(({ id }) => id) },
  asked: kind === 'time' ? { amount, unit } : asked,
  weight,
  isMustHave,
});

const fieldsOf = ({ fields }: Entry) => Object.keys(fields) as LadderField[];

/** Everything a ladder says, in pieces. */
export const piecesOf = (ladder: Ladder): Pieces =>
  new Map(
    entriesOf(ladder).flatMap((entry) =>
      fieldsOf(entry).map((field) => [
        pieceOf(entry.name, field),
        JSON.stringify(entry.fields[field]),
      ]),
    ),
  );

/** The pay band of a level at its origin, as JSON; undefined where it had none in this currency. */
export const originBand = (
  origin: Pieces,
  originId: LevelId | null,
  currency: string,
): string | undefined =>
  originId === null || origin.get(pieceOf('path', 'currency')) !== JSON.stringify(currency)
    ? undefined
    : origin.get(pieceOf(`level ${originId}`, 'salary'));

/** Where one's own ladder and another differ. */
export interface Difference {
  readonly piece: Piece;
  readonly entity: Entity;
  /** `only-…`: the other of the two has no such level or requirement at all. */
  readonly kind: 'changed' | 'only-mine' | 'only-other';
  /** Null for a whole level or requirement. */
  readonly field: LadderField | null;
  /** The title of the level, null for the path itself. */
  readonly level: string | null;
  /** Its name, null for the path and for levels. */
  readonly requirement: string | null;
  /** What the field says on either side; null for a whole level or requirement. */
  readonly mine: unknown;
  readonly other: unknown;
  /** The other said something else when it was copied or last decided on. */
  readonly isLater: boolean;
}

/** Where mine differs from another ladder; `origin` tells which of it the other changed since. */
export function compareLadders(
  mine: Ladder,
  other: Ladder,
  origin: Pieces = piecesOf(other),
): readonly Difference[] {
  const byName = (ladder: Ladder) =>
    new Map(entriesOf(ladder).map((entry) => [entry.name, entry] as const));
  const [ours, theirs] = [byName(mine), byName(other)];
  const wasThere = ({ name }: Entry) =>
    [...origin.keys()].some((known) => known.startsWith(`${name} `));
  /** A requirement that comes or goes with its level is no difference of its own. */
  const standsAlone = ({ inside }: Entry, elsewhere: typeof ours) =>
    inside === null || elsewhere.has(inside);

  const whole = (entry: Entry, kind: 'only-mine' | 'only-other'): Difference => ({
    ...named(entry),
    piece: pieceOf(entry.name),
    kind,
    field: null,
    mine: null,
    other: null,
    isLater: wasThere(entry) === (kind === 'only-mine'),
  });
  const changed = (own: Entry, their: Entry): readonly Difference[] =>
    fieldsOf(own)
      .filter((field) => isComparable(field, their))
      .flatMap((field) => {
        const [here, there] = [own.fields[field], their.fields[field]].map((value) =>
          field === 'order' ? shared(value, ours, theirs) : value,
        );
        if (JSON.stringify(here) === JSON.stringify(there)) return [];
        const piece = pieceOf(own.name, field);
        return [
          {
            ...named(own),
            piece,
            kind: 'changed',
            field,
            mine: inWords(field, here, ours),
            other: inWords(field, there, theirs),
            isLater: origin.get(piece) !== JSON.stringify(their.fields[field]),
          },
        ];
      });
  const isComparable = (field: LadderField, their: Entry): boolean => {
    // Amounts in two currencies differ anyway; the currency stands for all of them.
    if (field === 'salary') return mine.currency === other.currency;
    return field !== 'level' || standsAlone(their, ours);
  };

  return [
    ...[...theirs.values()]
      .filter((entry) => !ours.has(entry.name) && standsAlone(entry, ours))
      .map((entry) => whole(entry, 'only-other')),
    ...[...ours.values()].flatMap((entry) => {
      const their = theirs.get(entry.name);
      if (their) return changed(entry, their);
      return standsAlone(entry, theirs) ? [whole(entry, 'only-mine')] : [];
    }),
  ];
}

const named = ({ entity, level, requirement }: Entry) => ({ entity, level, requirement });

/** The levels that both ladders have, in the order given. */
const shared = (order: unknown, ...ladders: readonly ReadonlyMap<string, Entry>[]) =>
  (order as string[]).filter((key) => ladders.every((ladder) => ladder.has(`level ${key}`)));

/** Levels by their titles, everything else as it is. */
function inWords(field: LadderField, value: unknown, ladder: ReadonlyMap<string, Entry>): unknown {
  const title = (key: string) => ladder.get(`level ${key}`)?.level ?? key;
  if (field === 'order') return (value as string[]).map(title);
  return field === 'level' ? title(value as string) : value;
}
