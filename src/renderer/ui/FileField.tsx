import { useRef, useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { fileDraft, largestFileBytes, type EvidenceFile } from '../../shared/evidence-files';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { Button } from './Button';
import { FieldError } from './Field';
import type { Bound } from './fields';
import styles from './FileField.module.css';

/** One file of a draft form: undefined keeps the one there is, null takes it away. It is read as soon as it is chosen, so that saving needs it no more. */
export function FileField<Values extends FieldValues, Draft>({
  control,
  name,
  label,
  kept,
  onOpen,
}: Bound<Values, Draft> & {
  readonly label: string;
  /** The file kept so far; null where there is none. */
  readonly kept: EvidenceFile | null;
  readonly onOpen: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const { field } = useController({ control, name });
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const chosen = field.value as { name: string; content: Uint8Array } | null | undefined;
  const isKept = chosen === undefined && kept !== null;
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? text('file.kilobytes', { size: format.number(Math.max(1, bytes / 1_000), 0) })
      : text('file.megabytes', { size: format.number(bytes / 1_000_000) });
  const shown = isKept
    ? { name: kept.name, bytes: kept.bytes }
    : chosen && { name: chosen.name, bytes: chosen.content.length };

  const take = async (file: File) => {
    const result = await readDraft(file);
    setError(typeof result === 'string' ? result : null);
    if (typeof result !== 'string') field.onChange(result);
  };
  const remove = () => {
    setError(null);
    field.onChange(kept === null ? undefined : null);
  };
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        className="visually-hidden"
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again, after it was mended.
          currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      {shown ? (
        <p className={styles.file}>
          <span className={styles.name}>{shown.name}</span>
          <span className="muted">{size(shown.bytes)}</span>
          {isKept ? (
            <Button look="link" onClick={onOpen}>
              {text('file.open')}
            </Button>
          ) : null}
          <Button look="link" onClick={() => input.current?.click()}>
            {text('file.replace')}
          </Button>
          <Button look="link" onClick={remove}>
            {text('file.remove')}
          </Button>
        </p>
      ) : (
        <p>
          <Button onClick={() => input.current?.click()}>{text('file.choose')}</Button>
        </p>
      )}
      <div role="alert">{error === null ? null : <FieldError code={error} />}</div>
      <p className={styles.description}>
        {text('file.description', { megabytes: largestFileBytes / (1024 * 1024) })}
      </p>
    </div>
  );
}

/** A file as the contract takes it, or the code of what is wrong with it. */
async function readDraft(file: File): Promise<{ name: string; content: Uint8Array } | string> {
  if (file.size > largestFileBytes) return 'file-too-large';
  try {
    const read = { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
    const { data, error } = fileDraft.safeParse(read);
    return data ?? error.issues[0]?.message ?? 'not-accepted';
  } catch {
    return 'file-unreadable';
  }
}
