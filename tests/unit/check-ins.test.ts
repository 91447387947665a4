import { describe, expect, it } from 'vitest';
import {
  checkedRequirements,
  checkInId,
  compareCheckIns,
  isReminderDue,
  type CheckedRequirement,
  type CheckIn,
} from '../../src/shared/check-ins';
import { levelId } from '../../src/shared/career-paths';
import { dateOf } from '../../src/shared/dates';
import { asks, levelAt, readinessOf } from './samples';

const copyOf = (ratings: Readonly<Record<string, number>>, asked = ['Git', 'Go']) =>
  checkedRequirements(
    readinessOf(
      [
        levelAt(
          0,
          asked.map((name) => asks(name)),
        ),
      ],
      { ratings },
    ),
  );

const checkIn = (heldOn: string, requirements: readonly CheckedRequirement[]): CheckIn => ({
  id: checkInId.parse(heldOn),
  heldOn: dateOf(heldOn),
  whom: '',
  level: { id: levelId.parse('level 0'), title: '', careerPathName: '' },
  headline: { kind: 'none-rated' },
  status: 'not-enough-to-say',
  metCount: 0,
  countedCount: 0,
  note: '',
  theirWords: '',
  requirements,
  agreements: [],
  revision: 1,
});

describe('two check-ins beside one another', () => {
  const changes = (before: readonly CheckedRequirement[], after: readonly CheckedRequirement[]) =>
    compareCheckIns(checkIn('2026-01-01', before), checkIn('2026-03-01', after)).requirements.map(
      ({ name, change }) => [name, change],
    );

  it('say of each requirement whether it went further, less far or is known by now', () => {
    expect(changes(copyOf({ Git: 1, Go: 3 }), copyOf({ Git: 2, Go: 2 }))).toEqual([
      ['Git', 'up'],
      ['Go', 'down'],
    ]);
    expect(changes(copyOf({ Git: 0 }), copyOf({ Go: 0 }))).toEqual([
      ['Git', 'unknown'],
      ['Go', 'known'],
    ]);
  });

  it('set what one of them does not ask apart, what is gone last', () => {
    expect(changes(copyOf({ Git: 1 }, ['Git', 'Go']), copyOf({ Git: 1 }, ['C', 'Git']))).toEqual([
      ['C', 'new'],
      ['Git', 'same'],
      ['Go', 'dropped'],
    ]);
  });

  it('do not call it further when something else was asked', () => {
    const before = copyOf({ Git: 1 }, ['Git']);
    const harder = before.map((each) => ({
      ...each,
      asked: { kind: 'graded', proficiency: 4, isConvention: false } as const,
    }));
    expect(changes(before, harder)).toEqual([['Git', 'asked']]);
  });

  it('say where only the other person sees it differently; no view given is no change', () => {
    const seen = (theirs: CheckedRequirement['theirs']) =>
      copyOf({ Git: 1 }, ['Git']).map((each) => ({ ...each, theirs }));
    expect(changes(seen(1), seen(2))).toEqual([['Git', 'view']]);
    expect(changes(seen(null), seen(2))).toEqual([['Git', 'view']]);
    expect(changes(seen(2), seen(2))).toEqual([['Git', 'same']]);
    expect(changes(seen(2), seen(null))).toEqual([['Git', 'same']]);
  });

  it('are put in order of their days', () => {
    const [old, young] = [checkIn('2026-01-01', []), checkIn('2026-03-01', [])];
    expect(compareCheckIns(young, old)).toEqual(compareCheckIns(old, young));
    expect(compareCheckIns(young, old).earlier).toBe(old);
  });
});

describe('a reminder', () => {
  const due = (lastOn: string | null, remindedOn: string, today: string) =>
    isReminderDue(
      3,
      { lastOn: lastOn === null ? null : dateOf(lastOn), remindedOn: dateOf(remindedOn) },
      dateOf(today),
    );

  it('comes so many months after the last check-in, or after it was asked for', () => {
    expect(due('2026-01-31', '2025-06-01', '2026-04-29')).toBe(false);
    expect(due('2026-01-31', '2025-06-01', '2026-04-30')).toBe(true);
    expect(due(null, '2026-01-31', '2026-04-29')).toBe(false);
    expect(due(null, '2026-01-31', '2026-04-30')).toBe(true);
  });

  it('comes once an interval, not each day', () => {
    expect(due('2025-01-01', '2026-03-01', '2026-05-31')).toBe(false);
    expect(due('2025-01-01', '2026-03-01', '2026-06-01')).toBe(true);
  });
});
