/** Figures that are ours and not a source's; the interface shows each beside what it shapes. */
export const conventions = {
  /** Proficiency asked by the target level's own skills when the path does not say. */
  askedByTarget: 2,
  /** Proficiency asked by skills of the level directly below the target when the path does not say. */
  askedByLevelBelow: 3,
  /** Proficiency asked by skills of still lower levels when the path does not say. */
  askedByOlderLevels: 2,
  /** Low end of readiness, in percent, from which a level is ready to discuss. */
  readyPercent: 80,
  /** Low end of readiness, in percent, from which a level is getting close. */
  closePercent: 60,
  /** Share of the weight, in percent, that needs data before a figure is shown. */
  enoughDataPercent: 60,
  /** Proficiency steps short at which a foundation holds back "ready to discuss". */
  foundationStepsShort: 2,
  /** Hours of study for each proficiency step: 0→1, 1→2, 2→3, 3→4; the person may set their own. */
  effortHoursPerStep: [10, 40, 80, 160],
  /** How much of the unrated requirements' hours the likely finish counts. */
  likelyShareOfUnrated: 0.5,
  /** How much longer than estimated things likely take. */
  likelyFactor: 1.3,
  /** How much longer than estimated things take at worst. */
  lateFactor: 1.7,
  /** Study that ends later than this is given no date. */
  longestPlanYears: 50,
  /** Nothing that happened longer ago is recorded: such a day is mistyped. */
  longestCareerYears: 80,
  /** Evidence of this many months ago no longer counts as shown. */
  shownMonths: 24,
  /** Weeks between the first hours logged and today before they tell a pace. */
  paceAfterWeeks: 6,
  /** Weeks back that hours logged count for the real pace. */
  paceOverWeeks: 26,
  /** The most hours a week that are suggested to meet a date. */
  mostHoursPerWeek: 40,
  /** Hours of a full-time year, which make an hourly wage a yearly one. */
  hoursPerYear: 2_080,
  /** Real growth of pay a year, in percent: low, middle and high. */
  growthPercent: { low: 0, middle: 1, high: 2 },
  /** What a promotion adds to pay, in percent: low, middle and high. */
  upliftPercent: { low: 4, middle: 8, high: 15 },
  /** Years a forecast of pay looks ahead. */
  forecastYears: 5,
  /** The most years a forecast of pay may look ahead. */
  longestForecastYears: 10,
  /** Pay more than so many times what else there is stands off the chart's scale. */
  offScaleFactor: 3,
  /** How far open-ended pay fades out, as a share of the band's height. */
  openPayFade: 0.25,
  /** Years an open-ended level is drawn solid where its path has no closed one to measure by. */
  openYearsWidth: 3,
} as const;

/** The steps of the proficiency scale: none, learning, working, strong, expert. */
export const proficiencies = [0, 1, 2, 3, 4] as const;
