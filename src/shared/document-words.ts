import type { LevelId } from './career-paths';
import type { GrowthBand } from './growth';
import type { Milestone } from './milestones';
import type { Currency } from './money';
import type { SharedEvidence, SharedPay } from './plan-document';
import type { SharedAsk } from './plan-picks';
import type { RequirementStanding } from './readiness';
import type { Finish } from './pace';
import type { Schedule } from './schedule';
import type { Format, Text } from './format';

/** How the plan words a requirement's standing and a finish. */
export interface DocumentWords {
  /** What is asked, such as "Working", "Held" or "8,000 hours". */
  asked(standing: RequirementStanding): string;
  /** What is recorded, such as "Strong", "Strong in Python", "Held", "120 hours" or "Not rated". */
  recorded(standing: RequirementStanding): string;
  /** Since when that holds, such as "on 3 May 2026"; null while nothing is recorded. */
  recordedWhen(standing: RequirementStanding): string | null;
  /** The newest piece of evidence and how many more there are. */
  evidence(evidence: readonly SharedEvidence[]): string;
  /** What is recorded, where more is asked. */
  falls(standing: RequirementStanding): string;
  /** What is asked for. */
  ask(ask: SharedAsk): string;
  /** Whom an ask went to and when, or is to go to. */
  askOf(ask: SharedAsk): string;
  /** When a milestone is due or waited for. */
  milestoneDue(milestone: Milestone): string;
  /** The finish as a date with its weeks, or why there is none. */
  finish(finish: Finish): string;
  /** Current pay by the band of the level held, or that there is none. */
  payNow(pay: SharedPay, heldLevelId: LevelId | null): string;
  /** A band in full figures, `$80,000–$120,000`, with a plus where its top is open; derived ones say so. */
  band(band: GrowthBand, currency: Currency): string;
  /** Where the bands are from. */
  bandsSource(pay: SharedPay): string;
  /** The three finishes in a line, or why there are none. */
  inReach(schedule: Schedule): string;
}

/** The plan's own words for standings and finishes, the same on paper and in Markdown. */
export function documentWords(text: Text, format: Format): DocumentWords {
  const through = ({ requirement, recorded }: RequirementStanding) =>
    recorded?.kind === 'graded' && requirement.skills.length > 1
      ? requirement.skills.find(({ id }) => id === recorded.skillId)?.name
      : undefined;
  const asked: DocumentWords['asked'] = ({ asked: what }) => {
    switch (what.kind) {
      case 'graded':
        return text(`proficiency.${what.proficiency}`);
      case 'credential':
        return text('document.credential.asked');
      case 'time':
        return text(`unit.${what.unit}`, { amount: what.amount });
    }
  };
  const recorded: DocumentWords['recorded'] = (standing) => {
    const { recorded: what, asked: wanted } = standing;
    if (what === null)
      return text(standing.isAssumed ? 'document.recorded.assumed' : 'document.recorded.none');
    switch (what.kind) {
      case 'graded': {
        const proficiency = text(`proficiency.${what.proficiency}`);
        const skill = through(standing);
        return skill === undefined
          ? proficiency
          : text('document.recorded.through', { proficiency, skill });
      }
      case 'credential':
        if (what.held === null) return text('document.credential.not-held');
        return text(what.isExpired ? 'document.credential.expired' : 'document.credential.held');
      case 'time':
        return wanted.kind === 'time'
          ? text(`unit.${wanted.unit}`, { amount: what.amount })
          : format.number(what.amount);
    }
  };
  const finish = (end: Finish) =>
    end.kind === 'date'
      ? text('document.finish.date', { date: format.date(end.on), weeks: end.weeks })
      : text('document.finish.none', { reason: text(`document.reason.${end.reason}`) });
  const bandFigures = ({ minMinor, maxMinor, isOpenPay }: GrowthBand, currency: Currency) =>
    text('salary.range', {
      min: format.money(minMinor, currency),
      max: format.money(maxMinor, currency) + (isOpenPay ? '+' : ''),
    });
  return {
    asked,
    recorded,
    payNow: ({ growth: { current, currency, bands } }, heldLevelId) => {
      if (current === null) return text('document.pay.none');
      const held = bands.find(({ levelId }) => levelId === heldLevelId);
      return [
        text('document.pay.current', { amount: format.money(current.yearlyMinor, currency) }),
        current.place === null || held === undefined
          ? text('document.pay.no-place')
          : text(`document.pay.place.${current.place}`, {
              title: held.title,
              band: bandFigures(held, currency),
            }),
      ].join(' ');
    },
    band: (band, currency) =>
      band.isDerived
        ? text('document.band.derived', { band: bandFigures(band, currency) })
        : bandFigures(band, currency),
    bandsSource: ({ growth: { currency }, bandsFrom }) => {
      const { name: source, dated, own = 'none' } = bandsFrom.source;
      return dated === null
        ? text('document.bands.source', { own, source, currency })
        : text('document.bands.source.dated', { own, source, currency, dated });
    },
    recordedWhen: ({ recorded }) => {
      if (recorded?.kind === 'graded')
        return text('document.recorded.as-of', { date: format.date(recorded.ratedOn) });
      if (recorded?.kind !== 'credential' || recorded.held === null) return null;
      const { expiresOn, heldSince } = recorded.held;
      if (expiresOn === null)
        return text('document.credential.since', { date: format.date(heldSince) });
      return text(
        recorded.isExpired ? 'document.credential.expired.on' : 'document.credential.until',
        { date: format.date(expiresOn) },
      );
    },
    evidence: ([newest, ...more]) =>
      newest === undefined
        ? text('document.blank')
        : text('document.evidence.cell', { title: newest.title, more: more.length }),
    falls: (standing) =>
      text('document.gap.standing', { recorded: recorded(standing), asked: asked(standing) }),
    ask: ({ what, requirementName }) =>
      what === null
        ? text('document.ask', { requirement: requirementName ?? '' })
        : requirementName === null
          ? what
          : text('document.ask.for', { what, requirement: requirementName }),
    askOf: ({ whom, askedOn }) => {
      if (whom === null) return text('document.ask.whom.open');
      return askedOn === null
        ? text('document.ask.whom', { whom })
        : text('document.ask.asked', { whom, date: format.date(askedOn) });
    },
    milestoneDue: ({ kind, dueOn, waitsUntil }) => {
      const on = kind === 'waits' ? (waitsUntil ?? dueOn) : dueOn;
      return on === null
        ? text('document.milestone.undated')
        : text('document.milestone.due', { date: format.date(on) });
    },
    finish,
    inReach: ({ isNothingOpen, early, likely, late }) => {
      if (isNothingOpen) return text('document.in-reach.nothing-open');
      if (early.kind === 'none') return finish(early);
      if (likely.kind === 'none') return finish(likely);
      const dates = { early: format.date(early.on), likely: format.date(likely.on) };
      return late.kind === 'none'
        ? text('document.in-reach.open-end', {
            ...dates,
            reason: text(`document.reason.${late.reason}`),
          })
        : text('document.in-reach.range', { ...dates, late: format.date(late.on) });
    },
  };
}
