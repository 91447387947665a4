import { conventions } from '../../shared/conventions';
import { isFoundationFar, isMustHaveFar } from '../../shared/requirement-standing';
import type { Readiness, RequirementStanding } from '../../shared/readiness';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { RungMark } from '../ui/RungMark';
import styles from './ReadinessWorking.module.css';

interface Check {
  readonly label: string;
  readonly isMet: boolean;
  /** What stands in the way, by name. */
  readonly open?: readonly RequirementStanding[];
}

/** Why the status is what it is: what "ready to discuss" and "getting close" go by, each met or open. */
export function ReadinessStatusChecks({ readiness }: { readonly readiness: Readiness }) {
  const text = useText();
  const format = useFormat();
  const { headline, working, openMustHaves, foundations } = readiness;
  const enough = format.percent(conventions.enoughDataPercent);
  if (headline.kind !== 'range') {
    return (
      <p>
        {headline.kind === 'counts-only'
          ? text('working.why.counts-only', {
              known: format.percent((100 * working.knownWeight) / working.totalWeight),
              enough,
            })
          : text(`working.why.${headline.kind}`)}
      </p>
    );
  }

  const lowEnd = (least: number): Check => ({
    label: text('working.check.low', {
      least: format.percent(least),
      low: format.percent(headline.low),
    }),
    isMet: headline.low >= least,
  });
  const without = (label: string, open: readonly RequirementStanding[]): Check => ({
    label,
    isMet: open.length === 0,
    open,
  });
  const ready = [
    lowEnd(conventions.readyPercent),
    without(text('working.check.mustHaves'), openMustHaves),
    without(
      text('working.check.foundations', { steps: conventions.foundationStepsShort }),
      foundations.filter((each) => each.setAsideReason === null && isFoundationFar(each)),
    ),
  ];
  const close = [
    lowEnd(conventions.closePercent),
    without(text('working.check.mustHavesNear'), openMustHaves.filter(isMustHaveFar)),
  ];
  return (
    <div className={styles.checks}>
      <Checks title={text('status.ready-to-discuss')} checks={ready} />
      <Checks title={text('status.getting-close')} checks={close} />
      <p className={styles.facts}>{text('working.why.else')}</p>
    </div>
  );
}

function Checks({ title, checks }: { readonly title: string; readonly checks: readonly Check[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {checks.map(({ label, isMet, open = [] }) => (
          <li key={label} className={styles.check}>
            <RungMark kind={isMet ? 'met' : 'open'} />
            <span>
              <span className="visually-hidden">
                {text(isMet ? 'standing.met' : 'standing.open')}:{' '}
              </span>
              {label}
              {open.length === 0 ? null : (
                <span className={styles.facts}>
                  {' '}
                  {text('working.check.open', {
                    names: format.list(open.map(({ requirement }) => requirement.name)),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
