import type { RequirementStanding } from '../../../shared/requirement-standing';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './OwnRecord.module.css';

/** What one has recorded for a requirement, and what that leaves open. */
export function OwnRecord({ standing }: { readonly standing: RequirementStanding }) {
  const text = useText();
  const words = useStandingWords();
  const { setAsideReason, noOpportunity, isMet, recorded } = standing;
  if (setAsideReason !== null)
    return (
      <span className="muted">{text('requirement.setAside', { reason: setAsideReason })}</span>
    );
  return (
    <>
      <span className={recorded === null ? 'muted' : undefined}>{words.mine(standing)}</span>
      {recorded === null ? null : isMet ? (
        <VisuallyHidden>, {words.gap(standing)}</VisuallyHidden>
      ) : (
        <span className={styles.note}>{words.gap(standing)}</span>
      )}
      {noOpportunity === null ? null : (
        <span className={styles.note}>{text('requirement.noOpportunity')}</span>
      )}
    </>
  );
}
