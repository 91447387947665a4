import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type SubmitEvent } from 'react';
import { useForm, type Control, type DefaultValues, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { ApiError, errorCodeOf } from '../lib/api';
import type { ErrorCode } from '../../shared/errors';

/** A form over one of the shared drafts: hand `control` to the fields and the whole to `<DraftForm>`. */
export interface DraftFormState<Values extends FieldValues, Draft> {
  readonly control: Control<Values, unknown, Draft>;
  readonly form: ReturnType<typeof useForm<Values, unknown, Draft>>;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly isSaving: boolean;
  /** Why the last attempt to save was refused, as far as no field tells. */
  readonly failure: ErrorCode | null;
}

/** Sets up a form: checks with the draft's own schema, saves, and puts a refusal where it belongs. */
export function useDraftForm<Values extends FieldValues, Draft>({
  schema,
  defaults,
  save,
}: {
  readonly schema: z.ZodType<Draft, Values>;
  readonly defaults: DefaultValues<Values>;
  /** Runs the command; a rejection keeps the form open with everything typed so far. */
  readonly save: (draft: Draft) => Promise<unknown>;
}): DraftFormState<Values, Draft> {
  const form = useForm<Values, unknown, Draft>({
    resolver: zodResolver(schema),
    defaultValues: defaults,
    mode: 'onTouched',
  });
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const submit = form.handleSubmit(async (draft) => {
    setFailure(null);
    try {
      await save(draft);
    } catch (error) {
      if (error instanceof ApiError) {
        for (const [path, code] of Object.entries(error.fields))
          form.setError(path as Parameters<typeof form.setError>[0], { message: code });
      }
      setFailure(errorCodeOf(error));
    }
  });
  return {
    control: form.control,
    form,
    onSubmit: (event) => void submit(event),
    isSaving: form.formState.isSubmitting,
    failure,
  };
}
