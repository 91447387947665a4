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
  /** Set once the entry turns out to have been changed since it was opened. */
  readonly versions: Versions | null;
}

/** What the person typed and what was saved meanwhile: the fields show one of them, and saving keeps that one. */
export interface Versions {
  readonly shown: Version;
  readonly show: (version: Version) => void;
}
export type Version = 'mine' | 'saved';

interface DraftFormOptions<Values extends FieldValues, Draft> {
  readonly schema: z.ZodType<Draft, Values>;
  readonly defaults: DefaultValues<Values>;
  /** Runs the command; a rejection keeps the form open with everything typed so far. */
  readonly save: (draft: Draft) => Promise<unknown>;
}

/**
 * Sets up a form: checks with the draft's own schema, saves, and puts a refusal where it belongs. What a
 * field holds that no draft can, such as half a name, holds saving back by the field's custom validity.
 */
export function useDraftForm<Values extends FieldValues, Draft>({
  schema,
  defaults,
  save,
}: DraftFormOptions<Values, Draft>): DraftFormState<Values, Draft> {
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
    onSubmit: (event) => {
      const refused = [...event.currentTarget.querySelectorAll('input')].find(
        ({ validity }) => validity.customError,
      );
      if (refused === undefined) {
        void submit(event);
      } else {
        event.preventDefault();
        // Told of all at once, and left where the draft knows nothing of it.
        void form.trigger().then(() => refused.focus());
      }
    },
    isSaving: form.formState.isSubmitting,
    failure,
    versions: null,
  };
}

/** A draft form over an entry, which may be changed elsewhere while the form is open. */
export interface EntryFormState<Values extends FieldValues, Draft, Entry> extends DraftFormState<
  Values,
  Draft
> {
  /** The entry as it was last read; null while there is none. */
  readonly entry: Entry | null;
}

/**
 * Sets up a form that changes an entry or, where that is null, adds one. When the entry was changed
 * since it was read, saving is refused, and the form holds both versions for the person to choose from.
 */
export function useEntryForm<Values extends FieldValues, Draft, Entry>({
  schema,
  entry: opened,
  valuesOf,
  reread,
  save,
}: {
  readonly schema: z.ZodType<Draft, Values>;
  readonly entry: Entry | null;
  /** What the fields show of an entry, or of a new one. */
  readonly valuesOf: (entry: Entry | null) => DefaultValues<Values>;
  /** Reads the entry as it is saved now. */
  readonly reread: () => Promise<Entry | null | undefined>;
  /** Runs the command for the entry as it was last read. */
  readonly save: (draft: Draft, entry: Entry | null) => Promise<unknown>;
}): EntryFormState<Values, Draft, Entry> {
  const [entry, setEntry] = useState(opened);
  const [shown, setShown] = useState<Version | null>(null);
  const [hidden, setHidden] = useState<DefaultValues<Values>>();
  const state = useDraftForm({
    schema,
    defaults: valuesOf(opened),
    save: async (draft) => {
      try {
        await save(draft, entry);
      } catch (error) {
        const saved = errorCodeOf(error) === 'stale-revision' ? await reread() : null;
        if (saved) {
          setEntry(saved);
          setShown('mine');
          setHidden(valuesOf(saved));
        }
        throw error;
      }
    },
  });
  const { form } = state;
  const show = (version: Version) => {
    // What was typed into one version stays with it.
    setHidden(form.getValues() as DefaultValues<Values>);
    form.reset(hidden);
    setShown(version);
  };
  return { ...state, entry, versions: shown === null ? null : { shown, show } };
}
