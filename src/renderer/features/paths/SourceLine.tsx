import { useState } from 'react';
import type { CareerPath } from '../../../shared/career-paths';
import { useLocale, useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './SourceLine.module.css';

/** Where a path's figures come from, in one quiet line, explained on demand. */
export function SourceLine({ careerPath }: { readonly careerPath: CareerPath }) {
  const text = useText();
  const locale = useLocale();
  const [isExplained, setIsExplained] = useState(false);
  const { source, currency } = careerPath;
  const money = currencyName(currency, locale);
  return (
    <div className={styles.line}>
      <span>
        {text('source.line', {
          name: source.name,
          currency: money,
          isDated: source.dated !== null,
          dated: source.dated,
        })}
      </span>
      <Button look="link" onClick={() => setIsExplained(true)}>
        {text('source.explain')}
      </Button>
      {isExplained ? (
        <Dialog title={text('source.explain')} onClose={() => setIsExplained(false)}>
          <p>{text(`source.basis.${source.basis}`)}</p>
          <p>{text('source.pay', { currency: money })}</p>
          <p>
            {source.dated === null
              ? text('source.undated')
              : text('source.dated', { dated: source.dated })}
          </p>
          <p>{text('source.words')}</p>
          <div>
            <Button onClick={() => setIsExplained(false)}>{text('action.close')}</Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

/** The currency as it stands in a sentence: `US dollars`. */
function currencyName(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
  }).formatToParts(1_000);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
