import type { CareerPath } from '../../../shared/career-paths';
import type { PathContext } from '../../../shared/path-comparison';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Table } from '../../ui/Table';
import { cellsInWords } from './SharedStatistics';

/** Where a path's figures come from: basis and date, each level's statistic, who shares it, and the credits. */
export default function SourceDialog({
  careerPath,
  context,
  onClose,
}: {
  readonly careerPath: CareerPath;
  readonly context: PathContext;
  readonly onClose: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const { source, currency, levels, preparation, isOwn } = careerPath;
  const isAllOwn = source.own === 'all';
  const measured = levels.some(({ statistic }) => statistic !== null);
  return (
    <Dialog title={text('source.explain')} onClose={onClose} isWide={measured}>
      {source.own === undefined ? null : <p>{text('source.own')}</p>}
      {isAllOwn ? null : <p>{text(`source.basis.${source.basis}`)}</p>}
      <p>
        {text(measured ? 'source.pay.survey' : 'source.pay', {
          currency: format.currencyName(currency),
        })}
      </p>
      {isAllOwn ? null : (
        <p>
          {source.dated === null
            ? text('source.undated')
            : text('source.dated', { dated: source.dated })}
        </p>
      )}
      {measured ? <Statistics careerPath={careerPath} context={context} /> : null}
      {isOwn ? null : <p>{text('source.words')}</p>}
      {isOwn && !measured && preparation === null ? null : <h3>{text('source.credits')}</h3>}
      {measured ? <p>{text('credits.bls')}</p> : null}
      {preparation === null ? null : <p>{text('credits.onet')}</p>}
      {isOwn ? null : <p>{text('credits.own')}</p>}
      <div>
        <Button onClick={onClose}>{text('action.close')}</Button>
      </div>
    </Dialog>
  );
}

function Statistics({
  careerPath: { levels },
  context: { sameStatistic },
}: {
  readonly careerPath: CareerPath;
  readonly context: PathContext;
}) {
  const text = useText();
  const format = useFormat();
  const sharers = sameStatistic.filter(({ count }) => count > 0);
  const notes = new Set(
    sharers.map(({ names, count }) =>
      text('source.statistic.shared', {
        names: format.list(names),
        more: count - names.length,
      }),
    ),
  );
  return (
    <>
      <Table caption={text('source.statistic')}>
        <thead>
          <tr>
            <th scope="col">{text('source.statistic.level')}</th>
            <th scope="col">{text('source.statistic.occupation')}</th>
            <th scope="col">{text('source.statistic.cells')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ id, title, statistic }) =>
            statistic === null ? null : (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>
                  {statistic.occupation} <span className="muted">{statistic.soc}</span>
                </td>
                <td>{cellsInWords(statistic, text)}</td>
              </tr>
            ),
          )}
        </tbody>
      </Table>
      {notes.size === 0 ? (
        <p>{text('source.statistic.own')}</p>
      ) : (
        [...notes].map((note) => <p key={note}>{note}</p>)
      )}
    </>
  );
}
