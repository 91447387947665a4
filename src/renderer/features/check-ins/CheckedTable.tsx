import type { CheckedRequirement } from '../../../shared/check-ins';
import { useText } from '../../lib/text';
import { RungMark } from '../../ui/RungMark';
import { markOf } from '../../ui/standing-mark';
import { Table } from '../../ui/Table';
import styles from './CheckIns.module.css';
import { useCheckedWords } from './use-checked-words';

/** The columns of a table of requirements: asked, mine and theirs. */
export function CheckedHead() {
  const text = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{text('checkIn.column.requirement')}</th>
        <th scope="col">{text('checkIn.column.asked')}</th>
        <th scope="col">{text('checkIn.column.mine')}</th>
        <th scope="col">{text('checkIn.column.theirs')}</th>
      </tr>
    </thead>
  );
}

/** A check-in's requirements: asked, mine and theirs. */
export function CheckedTable({
  caption,
  requirements,
}: {
  readonly caption: string;
  readonly requirements: readonly CheckedRequirement[];
}) {
  const text = useText();
  const words = useCheckedWords();
  return (
    <Table caption={caption} isCaptionHidden>
      <CheckedHead />
      <tbody>
        {requirements.map((requirement) => {
          const { requirementId, name, mine, isMet, isMustHave, setAsideReason } = requirement;
          const score = mine === null ? null : 0;
          return (
            <tr key={requirementId}>
              <th scope="row" className={styles.name}>
                <RungMark kind={markOf({ setAsideReason, isMet, score })} />
                <span>
                  {name}
                  {isMustHave ? (
                    <span className="muted"> · {text('standing.mustHave')}</span>
                  ) : null}
                </span>
              </th>
              <td>{words.asked(requirement)}</td>
              <td>
                {setAsideReason === null
                  ? words.mine(requirement)
                  : text('checkIn.set-aside', { reason: setAsideReason })}
              </td>
              <td>{words.theirs(requirement)}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
