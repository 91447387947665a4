import { useMemo } from 'react';
import type { SalaryBand, YearsBand } from '../../../shared/career-paths';
import type { Difference, LadderField } from '../../../shared/ladders';
import type { AskedProficiency, TimeUnit } from '../../../shared/skills';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';

/** How a difference is named, and what a field says, in words. */
export interface DifferenceWords {
  /** "Senior Backend Developer · Pay". */
  about(difference: Difference): string;
  /** "$130K–$180K"; lists keep a line each. */
  value(field: LadderField, value: unknown): string;
}

/** The words for differences between two ladders whose pay is in the currency given. */
export function useDifferenceWords(currency: string): DifferenceWords {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const nothing = text('own-difference.nothing');
    const asked = (value: unknown) => {
      if (value === null) return text('own-difference.asked.convention');
      if (typeof value === 'number') return text(`proficiency.${value as AskedProficiency}`);
      const { amount, unit } = value as { amount: number; unit: TimeUnit };
      return text(`unit.${unit}`, { amount });
    };
    return {
      about: ({ level, requirement, field }) =>
        [level, requirement, field === null ? null : text(`own-difference.${field}`)]
          .filter((part) => part !== null)
          .join(' · '),
      value: (field, value) => {
        switch (field) {
          case 'salary':
            return value === null ? nothing : format.salary(value as SalaryBand, currency);
          case 'years':
            return value === null ? nothing : format.years(value as YearsBand);
          case 'responsibilities':
            return (value as string[]).join('\n') || nothing;
          case 'order':
            return (value as string[]).join(' → ');
          case 'what':
            return (value as { name: string }).name;
          case 'asked':
            return asked(value);
          case 'weight':
            return text(`requirement.weight.${value as 1 | 2 | 3}`);
          case 'isMustHave':
            return text(value === true ? 'requirement.mustHave' : 'own-difference.noMustHave');
          default:
            return String(value) || nothing;
        }
      },
    };
  }, [text, format, currency]);
}
