import { describe, expect, test } from 'vitest';
import { clearAbsence, recordAbsence } from '../../src/main/store/absences';
import {
  addAsk,
  changeAsk,
  endAsk,
  listAsks,
  removeAsk,
  reopenAsk,
} from '../../src/main/store/asks';
import { loadCatalogue } from '../../src/main/store/catalogue';
import { addCredential, removeCredential } from '../../src/main/store/credentials';
import { addEvidence } from '../../src/main/store/evidence';
import { recordStep, undo } from '../../src/main/store/history';
import { loadRecords } from '../../src/main/store/records';
import { overrideRequirement, resetRequirement } from '../../src/main/store/requirement-overrides';
import { listRequirements } from '../../src/main/store/requirement-rows';
import {
  addRequirement,
  flagNoOpportunity,
  removeRequirement,
} from '../../src/main/store/requirements';
import { getSkill } from '../../src/main/store/skills';
import { dismissSuggestion, recallSuggestion } from '../../src/main/store/suggestions';
import { addTimeEntry } from '../../src/main/store/time-entries';
import { listTrash, restoreFromTrash } from '../../src/main/store/trash';
import type { CareerPathId } from '../../src/shared/career-paths';
import { addDays, addMonths } from '../../src/shared/dates';
import { evidenceDraft } from '../../src/shared/evidence';
import { suggestionFor } from '../../src/shared/suggestions';
import { codeOf, level, newStore, requirement, shippedCatalogue, skill, today } from './support';

const design = requirement('system-design');
const backend = 'backend-developer' as CareerPathId;
const unchanged = { asked: null, amount: null, weight: null, isMustHave: null };
const own = (kind: 'credential' | 'time') =>
  kind === 'credential'
    ? ({ kind, levelId: level('mid'), name: 'Licence', weight: 1, isMustHave: false } as const)
    : ({
        kind,
        levelId: level('mid'),
        name: 'Shifts',
        weight: 1,
        isMustHave: false,
        amount: 10,
        unit: 'shifts',
      } as const);

describe('an override', () => {
  const read = (db: ReturnType<typeof newStore>) =>
    listRequirements(db, backend).find(({ id }) => id === design)?.override;

  test('survives a newer catalogue, which changes what it leaves open', () => {
    const db = newStore();
    overrideRequirement(db, { requirementId: design, ...unchanged, weight: 3, isMustHave: true });
    const shipped = shippedCatalogue();
    loadCatalogue(db, 'newer', () => ({
      ...shipped,
      careerPaths: shipped.careerPaths.map((path) => ({
        ...path,
        levels: path.levels.map((each) => ({
          ...each,
          requirements: each.requirements.map((one) => ({ ...one, weight: 2 as const })),
        })),
      })),
    }));
    expect(read(db)).toEqual({ ...unchanged, weight: 3, isMustHave: true });
    expect(listRequirements(db, backend).find(({ id }) => id === design)?.weight).toBe(2);
  });

  test('is none where nothing differs, and is reset', () => {
    const db = newStore();
    overrideRequirement(db, { requirementId: design, ...unchanged, asked: 4 });
    overrideRequirement(db, { requirementId: design, ...unchanged });
    expect(read(db)).toBeNull();
    // A skill has no amount of time.
    overrideRequirement(db, { requirementId: design, ...unchanged, amount: 5 });
    expect(read(db)).toBeNull();
    overrideRequirement(db, { requirementId: design, ...unchanged, asked: 4 });
    resetRequirement(db, design);
    expect(read(db)).toBeNull();
    const unknown = { requirementId: requirement('x'), ...unchanged, weight: 2 as const };
    expect(codeOf(() => overrideRequirement(db, unknown))).toBe('not-found');
  });

  test('goes with a requirement of one’s own and comes back with it', () => {
    const db = newStore();
    const added = addRequirement(db, own('time'));
    overrideRequirement(db, { requirementId: added.id, ...unchanged, amount: 20 });
    const ask = addAsk(db, {
      whom: 'Lead',
      what: 'Shifts',
      requirementId: added.id,
      askedOn: today,
    });
    recordStep(db, 'removeRequirement', () => removeRequirement(db, added));
    expect(listAsks(db)).toMatchObject([{ id: ask.id, requirementId: null }]);
    undo(db, null);
    expect(listAsks(db)).toMatchObject([{ requirementId: added.id, requirementName: 'Shifts' }]);
    expect(listRequirements(db, backend).find(({ id }) => id === added.id)?.override?.amount).toBe(
      20,
    );
  });
});

describe('absence', () => {
  test('is said of a credential, known from then on, and ended by a record of it', () => {
    const db = newStore();
    const { id } = addRequirement(db, own('credential')).skills[0] ?? { id: skill('x') };
    recordAbsence(db, id, today);
    expect(loadRecords(db, today).credentials.get(id)).toBeNull();
    expect(getSkill(db, id, today).absentSince).toBe(today);
    const held = addCredential(db, { skillId: id, heldSince: today, expiresOn: null, note: '' });
    expect(loadRecords(db, today).credentials.get(id)).toMatchObject({ id: held.id });
    removeCredential(db, held);
    expect(loadRecords(db, today).credentials.has(id)).toBe(false);
  });

  test('is said of counted time and taken back, and not of a skill that is rated', () => {
    const db = newStore();
    const { id } = addRequirement(db, own('time')).skills[0] ?? { id: skill('x') };
    recordAbsence(db, id, today);
    expect(loadRecords(db, today).time.get(id)).toBe(0);
    clearAbsence(db, id);
    expect(loadRecords(db, today).time.has(id)).toBe(false);
    recordAbsence(db, id, today);
    addTimeEntry(db, { skillId: id, amount: 2, loggedOn: today, note: '' });
    expect(loadRecords(db, today).time.get(id)).toBe(2);
    expect(codeOf(() => recordAbsence(db, skill('git'), today))).toBe('invalid-input');
    expect(codeOf(() => recordAbsence(db, skill('x'), today))).toBe('not-found');
  });
});

test('the newest evidence that is filled in shows each of its skills', () => {
  const db = newStore();
  const show = (daysAgo: number, outcome: string) =>
    addEvidence(
      db,
      evidenceDraft.parse({
        title: 'Review',
        happenedOn: addDays(today, -daysAgo),
        myPart: 'Led it',
        outcome,
        skillIds: ['git', 'docker'],
      }),
    );
  show(300, 'Agreed');
  show(100, 'Agreed');
  show(1, '');
  for (const id of ['git', 'docker']) {
    expect(loadRecords(db, today).shownOn.get(skill(id))).toBe(addDays(today, -100));
    expect(getSkill(db, skill(id), today).shownOn).toBe(addDays(today, -100));
  }
});

describe('an ask', () => {
  const draft = {
    whom: 'The lead',
    what: 'To lead a design',
    requirementId: design,
    askedOn: addDays(today, -30),
  };

  test('waits, longest first, until it is answered; with the opportunity its flag goes', () => {
    const db = newStore();
    flagNoOpportunity(db, { requirementId: design, whom: 'The lead' }, today);
    const ask = addAsk(db, draft);
    addAsk(db, { ...draft, whom: 'Another', requirementId: null, askedOn: addDays(today, -60) });
    expect(listAsks(db).map(({ whom }) => whom)).toEqual(['Another', 'The lead']);
    const ended = endAsk(
      db,
      {
        id: ask.id,
        revision: 1,
        state: 'answered',
        answer: 'From May on',
        isOpportunityThere: true,
      },
      today,
    );
    expect(ended).toMatchObject({ state: 'answered', closedOn: today, answer: 'From May on' });
    expect(loadRecords(db, today).noOpportunity.size).toBe(0);
    expect(reopenAsk(db, ask.id)).toMatchObject({ state: 'open', closedOn: null });
  });

  test('closed without an opportunity leaves the flag where it is', () => {
    const db = newStore();
    flagNoOpportunity(db, { requirementId: design, whom: null }, today);
    const ask = addAsk(db, draft);
    endAsk(
      db,
      { id: ask.id, revision: 1, state: 'closed', answer: '', isOpportunityThere: false },
      today,
    );
    expect(loadRecords(db, today).noOpportunity.size).toBe(1);
  });

  test('is corrected and removed by those who saw it as it is', () => {
    const db = newStore();
    const ask = addAsk(db, draft);
    const changed = changeAsk(db, { ...draft, id: ask.id, revision: 1, what: 'Two designs' });
    expect(changed).toMatchObject({
      what: 'Two designs',
      revision: 2,
      requirementName: 'System Design',
    });
    expect(codeOf(() => removeAsk(db, ask))).toBe('stale-revision');
    expect(codeOf(() => addAsk(db, { ...draft, requirementId: requirement('x') }))).toBe(
      'not-found',
    );
    recordStep(db, 'removeAsk', () => removeAsk(db, changed));
    const [entry] = listTrash(db);
    expect(entry).toMatchObject({ kind: 'ask', name: 'Two designs', on: draft.askedOn });
    if (entry) restoreFromTrash(db, entry.id);
    expect(listAsks(db)).toMatchObject([{ what: 'Two designs' }]);
  });
});

test('a suggestion dismissed stays out for a month, or until it is recalled', () => {
  const db = newStore();
  const key = suggestionFor('raise', design);
  dismissSuggestion(db, key, today);
  const until = addMonths(today, 1);
  expect(loadRecords(db, addDays(until, -1)).dismissed.get(key)).toBe(until);
  expect(loadRecords(db, until).dismissed.has(key)).toBe(false);
  recallSuggestion(db, key);
  expect(loadRecords(db, today).dismissed.size).toBe(0);
});
