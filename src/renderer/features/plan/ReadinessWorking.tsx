import { conventions } from '../../../shared/conventions';
import type { Readiness } from '../../../shared/readiness';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Table } from '../../ui/Table';
import styles from './Working.module.css';

/** The sums behind readiness and the conventions behind its status word. */
export function ReadinessWorking({
  readiness: { headline, working },
}: {
  readonly readiness: Readiness;
}) {
  const text = useText();
  const format = useFormat();
  const { metWeight, knownWeight, totalWeight } = working;
  const highWeight = metWeight + totalWeight - knownWeight;
  const weight = (value: number) => format.number(value, 2);
  return (
    <div className={styles.working}>
      <Table caption={text('plan.readiness.working.caption')}>
        <thead>
          <tr>
            <th scope="col">{text('plan.readiness.working.sum')}</th>
            <th scope="col" data-align="end">
              {text('plan.readiness.working.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(
            [
              ['plan.readiness.working.met', metWeight],
              ['plan.readiness.working.known', knownWeight],
              ['plan.readiness.working.total', totalWeight],
            ] as const
          ).map(([id, value]) => (
            <tr key={id}>
              <th scope="row">{text(id)}</th>
              <td data-align="end">{weight(value)}</td>
            </tr>
          ))}
          {headline.kind === 'range' ? (
            <>
              <tr>
                <th scope="row">
                  {text('plan.readiness.working.low', {
                    met: weight(metWeight),
                    total: weight(totalWeight),
                  })}
                </th>
                <td data-align="end">{format.percent(headline.low)}</td>
              </tr>
              <tr>
                <th scope="row">
                  {text('plan.readiness.working.high', {
                    met: weight(highWeight),
                    total: weight(totalWeight),
                  })}
                </th>
                <td data-align="end">{format.percent(headline.high)}</td>
              </tr>
            </>
          ) : null}
        </tbody>
      </Table>
      <p>{text('plan.readiness.working.note')}</p>
      <p>
        {text('plan.readiness.working.status', {
          ready: format.percent(conventions.readyPercent),
          close: format.percent(conventions.closePercent),
          enough: format.percent(conventions.enoughDataPercent),
          steps: conventions.foundationStepsShort,
        })}
      </p>
    </div>
  );
}
