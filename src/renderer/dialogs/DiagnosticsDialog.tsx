import { useId, useRef } from 'react';
import { announce } from '../lib/announce';
import { useApiQuery } from '../lib/api';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { Dialog, DialogButtons } from '../ui/Dialog';
import styles from './DiagnosticsDialog.module.css';

/** Shows the lines that are copied for a report, exactly as they are, and copies what it shows. */
export default function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const id = useId();
  const lines = useApiQuery('getDiagnostics');
  const shown = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    shown.current?.select();
    // Deprecated for writing rich text, but what it copies is the selection, and that needs no permission.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('copy');
    announce(text('diagnostics.copied'));
    onClose();
  };
  if (lines === undefined) return null;
  return (
    <Dialog title={text('diagnostics.title')} onClose={onClose} isWide>
      <p>{text('diagnostics.lead')}</p>
      <label htmlFor={id} className="visually-hidden">
        {text('diagnostics.lines')}
      </label>
      <textarea
        id={id}
        ref={shown}
        readOnly
        rows={16}
        wrap="off"
        spellCheck={false}
        className={styles.lines}
        value={lines}
      />
      <DialogButtons>
        <Button onClick={onClose}>{text('action.close')}</Button>
        <Button look="primary" onClick={copy}>
          {text('diagnostics.copy')}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
