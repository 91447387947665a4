// Shares such as 0.29 × 100 come out a hair below the whole number they mean. The tolerance is far
// above what binary fractions lose and far below any difference a person could have entered.
const tolerance = 1e-9;

/** Rounds down, taking a number within 10⁻⁹ below a whole one as that whole one. */
export const floorOf = (value: number): number => Math.floor(value + tolerance);

/** Rounds up, taking a number within 10⁻⁹ above a whole one as that whole one. */
export const ceilOf = (value: number): number => Math.ceil(value - tolerance) + 0;

/** Whether an amount reaches what is asked, forgiving what sums of decimal fractions lose. */
export const reaches = (amount: number, asked: number): boolean => amount + tolerance >= asked;
