import type { CareerPath } from './career-paths';
import { documentWords } from './document-words';
import { formatIn, type Text } from './format';
import { blockMarkdown, inlineMarkdown, markdownList, markdownTable } from './markdown';
import { wholeUnits } from './minor-units';
import { fullTimeYearlyMinor } from './pay';
import { documentPages, type DocumentPage, type PlanDocument } from './plan-document';
import {
  asksOf,
  asksShown,
  biggestGap,
  evidenceBySkill,
  evidenceFor,
  nextSteps,
  strengthsOf,
} from './plan-picks';
import type { RequirementStanding } from './readiness';
import { readinessHeadline } from './readiness-words';

// The document as Markdown, page by page from the same filtered content and in the same words as on
// paper: what a copy leaves out cannot be in here either.

/** Writes the plan or the review packet as Markdown, ending with a line break. */
export function planMarkdown(plan: PlanDocument, text: Text): string {
  const writer = writerOf(plan, text);
  const pages = documentPages.filter((page) => !plan.options.leaveOut.includes(page));
  return `${[
    `# ${text(`document.title.${plan.options.kind}`)}`,
    inlineMarkdown(text('document.footer', { audience: plan.options.audience })),
    ...(plan.isSample ? [inlineMarkdown(text('document.sample.note'))] : []),
    ...pages.flatMap((page) => writer[page]()),
    ...writer.pay(),
    ...(plan.appendix === null ? [] : writer.appendix(plan.appendix)),
  ].join('\n\n')}\n`;
}

type Writer = Readonly<Record<DocumentPage | 'pay', () => readonly string[]>> & {
  readonly appendix: (path: CareerPath) => readonly string[];
};

function writerOf(plan: PlanDocument, text: Text): Writer {
  const format = formatIn(plan.speech, text);
  const words = documentWords(text, format);
  const { options, readiness, evidence, milestones, schedule, position, goal } = plan;
  const heading = (title: string) => `## ${inlineMarkdown(title)}`;
  const part = (title: string, ...blocks: readonly string[]) => [
    `### ${inlineMarkdown(title)}`,
    ...blocks,
  ];
  const standings = (all: readonly RequirementStanding[]) =>
    markdownTable(
      [
        text('document.column.requirement'),
        text('document.column.asked'),
        text('document.column.mine'),
        text('document.column.evidence'),
        text('document.column.yours'),
      ],
      all.map((standing) => [
        standing.requirement.isMustHave
          ? `${standing.requirement.name} (${text('document.must-have')})`
          : standing.requirement.name,
        words.asked(standing),
        [words.recorded(standing), words.recordedWhen(standing) ?? ''].join(' ').trim(),
        words.evidence(evidenceFor(standing, evidence)),
        '',
      ]),
    );
  const allAsks = asksOf(plan);
  const asks = (all = allAsks) =>
    markdownList(all.map((ask) => `${words.ask(ask)}. ${words.askOf(ask)}`));
  const entry = (one: PlanDocument['evidence'][number]) => [
    `${options.kind === 'plan' ? '###' : '####'} ${inlineMarkdown(one.title)}`,
    inlineMarkdown(
      text('document.evidence.when', {
        date: format.date(one.happenedOn),
        skills: format.list(one.skills.map(({ name }) => name)),
      }),
    ),
    ...(['situation', 'myPart', 'outcome', 'confirmedBy'] as const)
      .filter((told) => one[told] !== '')
      .map((told) => `**${text(`document.evidence.${told}`)}**\n\n${blockMarkdown(one[told])}`),
    ...(one.links.length === 0 ? [] : [markdownList(one.links)]),
  ];

  return {
    overview: () => {
      const gap = biggestGap(readiness);
      return [
        heading(text('document.overview')),
        markdownList([
          ...(options.author.trim() === '' ? [] : [`${text('document.from')}: ${options.author}`]),
          `${text('document.prepared')}: ${format.date(plan.preparedOn, 'long')}`,
          `${text('document.conversation')}: ${text(`document.conversation.${options.conversation}`)}`,
          `${text('document.position')}: ${
            position?.level
              ? text('document.position.held', {
                  title: position.level.title,
                  since: format.date(position.since, 'month'),
                })
              : text('document.position.none')
          }`,
          `${text('document.goal')}: ${
            goal.dueOn === null
              ? goal.level.title
              : text('document.goal.due', {
                  title: goal.level.title,
                  due: format.date(goal.dueOn, 'long'),
                })
          }`,
          `${text('document.in-reach')}: ${words.inReach(schedule)}`,
          `${text('document.readiness')}: ${text(`status.${readiness.status}`)}, ${readinessHeadline(readiness, text, format)}`,
        ]),
        ...part(
          text('document.strengths'),
          markdownList(
            strengthsOf(readiness, evidence).map((standing) =>
              [
                `${standing.requirement.name}: ${words.recorded(standing)}`,
                ...evidenceFor(standing, evidence)
                  .slice(0, 1)
                  .map(({ title }) => text('document.strength.shown', { title })),
              ].join('. '),
            ),
          ) || text('document.strengths.none'),
        ),
        ...part(
          text('document.gap'),
          inlineMarkdown(
            gap === null
              ? text('document.gap.none')
              : `${gap.requirement.name}: ${words.falls(gap)}`,
          ),
        ),
        ...part(
          text('document.asks'),
          asks(allAsks.slice(0, asksShown)) || text('document.asks.none'),
          ...(allAsks.length > asksShown
            ? [text('document.asks.more', { count: allAsks.length - asksShown })]
            : []),
        ),
      ];
    },
    working: () => {
      const all = [...readiness.target, ...readiness.foundations];
      const counted = ({ setAsideReason }: RequirementStanding) => setAsideReason === null;
      const setAside = all.filter((standing) => !counted(standing));
      const foundations = readiness.foundations.filter(counted);
      return [
        heading(text('document.working')),
        ...part(
          text('document.requirements', { title: goal.level.title }),
          standings(readiness.target.filter(counted)),
        ),
        ...(setAside.length === 0
          ? []
          : part(
              text('document.set-aside'),
              markdownTable(
                [text('document.column.requirement'), text('document.column.reason')],
                setAside.map(({ requirement, setAsideReason }) => [
                  requirement.name,
                  setAsideReason ?? '',
                ]),
              ),
            )),
        ...(foundations.length === 0
          ? []
          : part(text('document.foundations'), standings(foundations))),
      ];
    },
    evidence: () => [
      heading(text('document.evidence')),
      ...(evidence.length === 0 ? [text('document.evidence.none')] : []),
      ...(options.kind === 'plan'
        ? evidence.flatMap(entry)
        : evidenceBySkill(evidence).flatMap(({ skill, newest, others }) => [
            ...part(skill.name, ...newest.flatMap(entry)),
            ...(others.length === 0
              ? []
              : [
                  inlineMarkdown(
                    text('document.evidence.above', {
                      titles: others.map(({ title }) => title).join('; '),
                    }),
                  ),
                ]),
          ])),
    ],
    milestones: () => {
      if (options.kind === 'review') {
        const steps = nextSteps(plan);
        return [
          heading(text('document.next-steps')),
          markdownList([
            ...steps.milestones.map((one) => `${one.title}. ${words.milestoneDue(one)}`),
            ...steps.unplanned.map((one) => `${one.requirement.name}: ${words.falls(one)}`),
          ]) || text('document.next-steps.none'),
          ...(steps.asks.length === 0 ? [] : part(text('document.asks'), asks())),
        ];
      }
      return [
        heading(text('document.milestones')),
        milestones.length === 0
          ? text('document.milestones.none')
          : markdownTable(
              [
                text('document.column.milestone'),
                text('document.column.kind'),
                text('document.column.due'),
                text('document.column.state'),
              ],
              milestones.map((one) => [
                one.title,
                text(`document.kind.${one.kind}`),
                words.milestoneDue(one),
                text(`document.state.${one.state}`),
              ]),
            ),
        ...part(
          text('document.range'),
          markdownList(
            (['early', 'likely', 'late'] as const).map(
              (end) => `${text(`document.end.${end}`)}: ${words.finish(schedule[end])}`,
            ),
          ),
        ),
        ...part(text('document.help'), asks() || text('document.help.none')),
      ];
    },
    agreed: () => [
      heading(text('document.next')),
      ...part(
        text('document.agreed'),
        markdownTable(
          [text('document.column.who'), text('document.column.what'), text('document.column.when')],
          [
            ...plan.agreements.map(({ who, what, dueOn, agreedOn }) => [
              who,
              `${what} (${text('document.agreed.on', { date: format.date(agreedOn) })})`,
              dueOn === null ? '' : format.date(dueOn),
            ]),
            ['', '', ''],
            ['', '', ''],
            ['', '', ''],
          ],
        ),
      ),
      ...part(text('document.comments')),
      `${text('document.next-date.label')}: `.trim(),
    ],
    pay: () => {
      if (plan.pay === null) return [];
      const { growth, entries } = plan.pay;
      const { forecast, currency, bands } = growth;
      return [
        heading(text('document.pay')),
        inlineMarkdown(words.payNow(plan.pay, position?.level?.id ?? null)),
        markdownTable(
          [
            text('document.column.from'),
            text('document.column.kind'),
            text('document.column.amount'),
            text('document.column.yearly'),
          ],
          entries.map((one) => [
            format.date(one.paidFrom),
            text(`document.pay.kind.${one.kind}`),
            text(`document.pay.per.${one.period}`, {
              amount: format.money(one.amountMinor, one.currency),
            }),
            one.kind === 'base' ? format.money(fullTimeYearlyMinor(one), one.currency) : '',
          ]),
        ),
        ...(forecast.kind === 'none'
          ? []
          : part(
              text('document.forecast'),
              markdownTable(
                [
                  text('document.forecast.years'),
                  text('document.forecast.low'),
                  text('document.forecast.middle'),
                  text('document.forecast.high'),
                ],
                forecast.yearly.map(({ years, pay }) => [
                  String(years),
                  ...[pay.low, pay.middle, pay.high].map((minor) =>
                    format.money(wholeUnits(minor, currency), currency),
                  ),
                ]),
              ),
              inlineMarkdown(text('document.forecast.note')),
            )),
        ...(bands.length === 0
          ? []
          : part(
              text('document.bands'),
              markdownTable(
                [
                  text('document.column.level'),
                  text('document.column.years'),
                  text('document.column.band'),
                ],
                bands.map((band) => [
                  band.title,
                  format.years({
                    from: band.yearsFrom,
                    to: band.isOpenYears ? null : band.yearsTo,
                  }),
                  words.band(band, currency),
                ]),
              ),
              inlineMarkdown(words.bandsSource(plan.pay)),
            )),
      ];
    },
    appendix: (path) => [
      heading(text('document.appendix')),
      ...path.levels.flatMap((level) => [
        ...part(text('document.level.title', { rank: level.rank + 1, title: level.title })),
        blockMarkdown(level.summary),
        markdownList(level.responsibilities),
      ]),
      inlineMarkdown(text('document.method.readiness')),
      inlineMarkdown(text('document.method.range')),
    ],
  };
}
