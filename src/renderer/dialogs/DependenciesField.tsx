import { X } from 'lucide-react';
import { useController, type Control } from 'react-hook-form';
import { possibleDependencies } from '../../shared/dependencies';
import type { Milestone, MilestoneDraft, MilestoneId } from '../../shared/milestones';
import { useText } from '../lib/text';
import { IconButton } from '../ui/Button';
import { Field } from '../ui/Field';
import styles from './DependenciesField.module.css';
import type { MilestoneValues } from './StepsField';

/** What a milestone depends on; only what makes no circle is offered. */
export function DependenciesField({
  control,
  id,
  milestones,
}: {
  readonly control: Control<MilestoneValues, unknown, MilestoneDraft>;
  /** The milestone itself; null while it is new. */
  readonly id: MilestoneId | null;
  readonly milestones: readonly Milestone[];
}) {
  const text = useText();
  const { field, fieldState } = useController({ control, name: 'dependsOn' });
  const chosen: readonly string[] = field.value ?? [];
  const choices = possibleDependencies(milestones, id).filter(
    (other) => other.state === 'open' && !chosen.includes(other.id),
  );
  if (choices.length === 0 && chosen.length === 0) return null;
  return (
    <div className={styles.dependencies}>
      <Field
        label={text('milestone.depends-on')}
        description={text('milestone.depends-on.description')}
        error={fieldState.error?.message}
      >
        {(wiring) => (
          <select
            {...wiring}
            ref={field.ref}
            name={field.name}
            value=""
            onBlur={field.onBlur}
            onChange={(event) => field.onChange([...chosen, event.target.value])}
          >
            <option value="">{text('milestone.depends-on.add')}</option>
            {choices.map((other) => (
              <option key={other.id} value={other.id}>
                {other.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen.length === 0 ? null : (
        <ul className={styles.list} aria-label={text('milestone.depends-on')}>
          {milestones
            .filter((other) => chosen.includes(other.id))
            .map((other) => (
              <li key={other.id}>
                <span>{other.title}</span>
                <IconButton
                  label={text('milestone.depends-on.remove', { title: other.title })}
                  onClick={() => field.onChange(chosen.filter((one) => one !== other.id))}
                >
                  <X aria-hidden="true" />
                </IconButton>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
