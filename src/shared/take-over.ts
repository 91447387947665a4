import type { LevelId, RequirementId } from './career-paths';
import { keyOf, piecesOf, type Ladder, type LadderLevel, type LadderRequirement } from './ladders';
import type { Piece, Pieces } from './ladders';

/** Gives the ladder the other's word on one piece; `newId` names what is added. */
export function takeOver(mine: Ladder, other: Ladder, piece: Piece, newId: () => string): Ladder {
  const [entity, ...rest] = piece.split(' ');
  const [key = '', field] = rest;
  switch (entity) {
    case 'path':
      return takeOverOfPath(mine, other, key);
    case 'level':
      return field === undefined
        ? takeOverLevel(mine, other, key, newId)
        : takeOverOfLevel(mine, other, key, field);
    case 'requirement':
      return field === undefined || field === 'level'
        ? takeOverRequirement(mine, other, key, newId)
        : takeOverOfRequirement(mine, other, key, field);
    default:
      return mine;
  }
}

function takeOverOfPath(mine: Ladder, other: Ladder, field: string): Ladder {
  switch (field) {
    case 'name':
    case 'category':
    case 'tagline':
      return { ...mine, [field]: other[field] };
    case 'order': {
      const levels = other.levels.flatMap((their) => levelOf(mine, keyOf(their)) ?? []);
      // Each level of one's own stays where it is; the others change places among themselves.
      const next = levels.values();
      return {
        ...mine,
        levels: mine.levels.map((level) =>
          levels.includes(level) ? (next.next().value ?? level) : level,
        ),
      };
    }
    case 'currency':
      return {
        ...mine,
        currency: other.currency,
        // An amount of one's own would mean something else in another currency.
        levels: mine.levels.map((level) => ({ ...level, ...bandOf(levelOf(other, keyOf(level))) })),
      };
    default:
      return mine;
  }
}

const bandOf = (level: LadderLevel | undefined) => ({
  salary: level?.salary ?? null,
  statistic: level?.statistic ?? null,
});

function takeOverLevel(mine: Ladder, other: Ladder, key: string, newId: () => string): Ladder {
  const their = levelOf(other, key);
  if (their === undefined) return { ...mine, levels: mine.levels.filter((l) => keyOf(l) !== key) };
  if (levelOf(mine, key) !== undefined) return mine;
  const known = new Set(mine.levels.flatMap(({ requirements }) => requirements.map(keyOf)));
  const added = copyLevel(
    { ...their, requirements: their.requirements.filter((each) => !known.has(keyOf(each))) },
    newId,
  );
  return { ...mine, levels: placed(mine.levels, added, other.levels.map(keyOf)) };
}

function takeOverOfLevel(mine: Ladder, other: Ladder, key: string, field: string): Ladder {
  const their = levelOf(other, key);
  if (their === undefined) return mine;
  return changeLevel(mine, key, (level) =>
    field === 'salary'
      ? { ...level, ...bandOf(their) }
      : { ...level, [field]: their[field as keyof LadderLevel] },
  );
}

/** Adds, moves or removes a requirement, as the other has it. */
function takeOverRequirement(
  mine: Ladder,
  other: Ladder,
  key: string,
  newId: () => string,
): Ladder {
  const theirLevel = other.levels.find(({ requirements }) =>
    requirements.some((each) => keyOf(each) === key),
  );
  const their = requirementOf(other, key);
  if (theirLevel && levelOf(mine, keyOf(theirLevel)) === undefined) return mine;
  const own = requirementOf(mine, key);
  const without = {
    ...mine,
    levels: mine.levels.map((level) => ({
      ...level,
      requirements: level.requirements.filter((each) => keyOf(each) !== key),
    })),
  };
  if (their === undefined || theirLevel === undefined) return without;
  const added: LadderRequirement = own ?? { ...their, id: newId() as RequirementId };
  return changeLevel(without, keyOf(theirLevel), (level) => ({
    ...level,
    requirements: placed(level.requirements, added, theirLevel.requirements.map(keyOf)),
  }));
}

function takeOverOfRequirement(mine: Ladder, other: Ladder, key: string, field: string): Ladder {
  const their = requirementOf(other, key);
  if (their === undefined) return mine;
  const { kind, name, skills, asked, amount, unit, weight, isMustHave } = their;
  return changeRequirement(mine, key, (own) => {
    switch (field) {
      case 'weight':
        return { ...own, weight };
      case 'isMustHave':
        return { ...own, isMustHave };
      default: {
        // What is asked of one kind means nothing for another.
        const isOtherKind = own.kind !== kind;
        const what = field === 'what' || isOtherKind ? { kind, name, skills } : {};
        const howMuch = field === 'asked' || isOtherKind ? { asked, amount, unit } : {};
        return { ...own, ...what, ...howMuch };
      }
    }
  });
}

/** The origin once a piece is decided on, taken over or not: there it says what the other says now. */
export function decided(origin: Pieces, other: Ladder, piece: Piece): Pieces {
  const inside = other.levels
    .filter((level) => piece === `level ${keyOf(level)}`)
    .flatMap(({ requirements }) => requirements.map((each) => `requirement ${keyOf(each)}`));
  const isMeant = (name: Piece) =>
    [piece, ...inside].some((meant) => name === meant || name.startsWith(`${meant} `)) ||
    // The currency stands for every amount in it.
    (piece === 'path currency' && name.endsWith(' salary'));
  return new Map([
    ...[...origin].filter(([name]) => !isMeant(name)),
    ...[...piecesOf(other)].filter(([name]) => isMeant(name)),
  ]);
}

/** A ladder under new ids, which still knows where it came from. */
export const copyLadder = (ladder: Ladder, newId: () => string): Ladder => ({
  ...ladder,
  levels: ladder.levels.map((level) => copyLevel(level, newId)),
});

const copyLevel = (level: LadderLevel, newId: () => string): LadderLevel => ({
  ...level,
  id: newId() as LevelId,
  requirements: level.requirements.map((each) => ({ ...each, id: newId() as RequirementId })),
});

const levelOf = (ladder: Ladder, key: string) => ladder.levels.find((each) => keyOf(each) === key);

const requirementOf = (ladder: Ladder, key: string) =>
  ladder.levels.flatMap(({ requirements }) => requirements).find((each) => keyOf(each) === key);

const changeLevel = (
  ladder: Ladder,
  key: string,
  change: (level: LadderLevel) => LadderLevel,
): Ladder => ({
  ...ladder,
  levels: ladder.levels.map((level) => (keyOf(level) === key ? change(level) : level)),
});

const changeRequirement = (
  ladder: Ladder,
  key: string,
  change: (requirement: LadderRequirement) => LadderRequirement,
): Ladder => ({
  ...ladder,
  levels: ladder.levels.map((level) => ({
    ...level,
    requirements: level.requirements.map((each) => (keyOf(each) === key ? change(each) : each)),
  })),
});

/** Puts an entry after the nearest one that stands before it elsewhere, else first. */
function placed<Entry extends LadderLevel | LadderRequirement>(
  entries: readonly Entry[],
  added: Entry,
  order: readonly string[],
): readonly Entry[] {
  const before = new Set(order.slice(0, order.indexOf(keyOf(added))));
  const at = entries.findLastIndex((entry) => before.has(keyOf(entry))) + 1;
  return entries.toSpliced(at, 0, added);
}
