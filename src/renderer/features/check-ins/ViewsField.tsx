import { useController, type Control } from 'react-hook-form';
import { proficiencies } from '../../../shared/conventions';
import type { CheckInDraft, CheckInValues, CheckedRequirement } from '../../../shared/check-ins';
import { useText } from '../../lib/text';
import { controlClass } from '../../ui/Field';
import { Table } from '../../ui/Table';
import { CheckedHead } from './CheckedTable';
import styles from './CheckIns.module.css';
import { useCheckedWords } from './use-checked-words';

type ViewsControl = Control<CheckInValues, unknown, CheckInDraft>;

/** The other person's view of each skill the goal's level grades, beside what is asked and one's own. */
export function ViewsField({
  control,
  requirements,
}: {
  readonly control: ViewsControl;
  readonly requirements: readonly CheckedRequirement[];
}) {
  const text = useText();
  const words = useCheckedWords();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{text('checkIn.views')}</legend>
      <p className={styles.facts}>{text('checkIn.views.description')}</p>
      <Table caption={text('checkIn.views')} isCaptionHidden>
        <CheckedHead />
        <tbody>
          {requirements.map((requirement, index) => (
            <tr key={requirement.requirementId}>
              <th scope="row" className={styles.name}>
                {requirement.name}
              </th>
              <td>{words.asked(requirement)}</td>
              <td>{words.mine(requirement)}</td>
              <td>
                <View control={control} index={index} name={requirement.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </fieldset>
  );
}

function View({
  control,
  index,
  name,
}: {
  readonly control: ViewsControl;
  readonly index: number;
  readonly name: string;
}) {
  const text = useText();
  const { value, onChange, ...field } = useController({
    control,
    name: `views.${index}.proficiency`,
  }).field;
  return (
    <select
      {...field}
      className={controlClass}
      aria-label={text('checkIn.view', { name })}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
    >
      <option value="">{text('checkIn.view.none')}</option>
      {proficiencies.map((proficiency) => (
        <option key={proficiency} value={proficiency}>
          {text(`proficiency.${proficiency}`)}
        </option>
      ))}
    </select>
  );
}
