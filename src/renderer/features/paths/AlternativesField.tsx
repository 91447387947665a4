import { Plus, X } from 'lucide-react';
import { useFieldArray, type Control } from 'react-hook-form';
import type { z } from 'zod';
import type { requirementDraft, RequirementDraft } from '../../../shared/career-paths';
import { useText } from '../../lib/text';
import { Button, IconButton } from '../../ui/Button';
import { TextField } from '../../ui/fields';
import styles from './AlternativesField.module.css';

/** Other skills that would do as well as the first. */
export function AlternativesField({
  control,
  suggestions,
}: {
  readonly control: Control<z.input<typeof requirementDraft>, unknown, RequirementDraft>;
  readonly suggestions: readonly string[];
}) {
  const text = useText();
  const others = useFieldArray({ control, name: 'alternatives' });
  return (
    <div className={styles.alternatives}>
      {others.fields.map(({ id }, index) => (
        <div key={id} className={styles.alternative}>
          <TextField
            control={control}
            name={`alternatives.${index}.name`}
            label={text('requirement.alternative', { number: index + 1 })}
            suggestions={suggestions}
          />
          <IconButton
            label={text('requirement.alternative.remove', { number: index + 1 })}
            onClick={() => others.remove(index)}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <Button look="quiet" onClick={() => others.append({ name: '' })}>
        <Plus aria-hidden="true" />
        {text('requirement.alternative.add')}
      </Button>
    </div>
  );
}
