import { useState } from 'react';
import type { CareerPath } from '../../../shared/career-paths';
import type { PathContext } from '../../../shared/path-comparison';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import styles from './SourceLine.module.css';

const SourceDialog = deferred(() => import('./SourceDialog'));

/** Where a path's figures come from, in one quiet line, explained on demand; nothing where it has none. */
export function SourceLine({
  careerPath,
  context,
}: {
  readonly careerPath: CareerPath;
  readonly context: PathContext;
}) {
  const text = useText();
  const format = useFormat();
  const [isExplained, setIsExplained] = useState(false);
  const { source, currency } = careerPath;
  if (source.name === '' && source.own === undefined) return null;
  return (
    <div className={styles.line}>
      <span>
        {text('source.line', {
          own: source.own ?? 'none',
          name: source.name,
          currency: format.currencyName(currency),
          isDated: source.dated !== null,
          dated: source.dated,
        })}
        {source.own === 'all' ? null : `, ${text(`source.basis.${source.basis}.short`)}`}
      </span>
      <Button look="link" onClick={() => setIsExplained(true)}>
        {text('source.explain')}
      </Button>
      {isExplained ? (
        <SourceDialog
          careerPath={careerPath}
          context={context}
          onClose={() => setIsExplained(false)}
        />
      ) : null}
    </div>
  );
}
