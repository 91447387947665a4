import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPlace, parseLink, parsePlace, type Place } from '../../src/shared/places';

const anyId = fc.string({ unit: 'binary', minLength: 1 });
const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>(
    { screen: 'home' },
    { screen: 'paths' },
    { screen: 'skills', skillId: null },
    { screen: 'plan', view: 'list' },
    { screen: 'plan', view: 'board' },
    { screen: 'plan', view: 'timeline' },
    { screen: 'check-ins', id: null, other: null },
    { screen: 'what-if' },
    { screen: 'pay' },
    { screen: 'settings' },
    { screen: 'trash' },
    { screen: 'backups' },
  ),
  fc
    .tuple(anyId, fc.option(anyId))
    .map(([careerPathId, levelId]): Place => ({ screen: 'path', careerPathId, levelId })),
  fc
    .tuple(anyId, fc.option(anyId))
    .map(([id, other]): Place => ({ screen: 'check-ins', id, other })),
  fc
    .tuple(anyId, fc.option(anyId))
    .map(([from, to]): Place => ({ screen: 'difference', from, to })),
  anyId.map((skillId): Place => ({ screen: 'skills', skillId })),
);

it('comes back unchanged from its address', () => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      expect(parsePlace(formatPlace(place))).toEqual(place);
    }),
    { numRuns: 500 },
  );
});

it('has an address that a URL keeps as it is', () => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      const hash = formatPlace(place);
      expect(parsePlace(new URL(`rungs://app/index.html${hash}`).hash)).toEqual(place);
    }),
  );
});

it('is written for people too', () => {
  expect(formatPlace({ screen: 'plan', view: 'timeline' })).toBe('#/plan/timeline');
  expect(formatPlace({ screen: 'path', careerPathId: 'backend', levelId: 'senior' })).toBe(
    '#/paths/backend/senior',
  );
});

it.each(['', '#', '#/', '#/nowhere', '#/%', '#/%E0%A4%A', '#/paths/%ff', 'constructor', '//'])(
  'is home for %j',
  (hash) => {
    expect(parsePlace(hash)).toEqual({ screen: 'home' });
  },
);

it('never throws, whatever the address says, broken surrogate pairs included', () => {
  const anyUnits = fc
    .array(fc.nat(0xffff))
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));
  const anyHash = fc
    .oneof(fc.string(), anyUnits)
    .chain((text) => fc.constantFrom(text, `#/paths/${text}`, `#/skills/%${text}`));
  fc.assert(
    fc.property(anyHash, (hash) => {
      expect(parsePlace(hash)).toHaveProperty('screen');
    }),
    { numRuns: 1_000 },
  );
});

it('opens from a link the place that the link names, whichever it is', () => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      const link = formatPlace(place).replace('#/', 'rungs://');
      expect(parseLink(link)).toEqual(place);
    }),
  );
});

it.each(['rungs://', 'rungs:///', 'rungs://home'])('opens Home for %j', (link) => {
  expect(parseLink(link)).toEqual({ screen: 'home' });
});

it('takes a link whose scheme is in capitals', () => {
  expect(parseLink('RUNGS://plan')).toEqual({ screen: 'plan', view: 'list' });
});

it.each([
  'rungs://nowhere',
  'rungs://plan/nonsense',
  'rungs://pay/2026',
  'rungs://difference',
  'rungs://app/index.html#/plan',
  'rungs://plan?view=board',
  'rungs://%',
  'rungs:plan',
  'https://plan',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '',
  'constructor',
])('leads nowhere for %j', (link) => {
  expect(parseLink(link)).toBeNull();
});
