import { useEffect, useState } from 'react';
import { announce } from '../lib/announce';
import { openDropped } from '../lib/safekeeping';
import { useText } from '../lib/text';
import { useUnlessDialog } from '../lib/unless-dialog';
import styles from './DropTarget.module.css';

/** The whole window takes a backup that is dropped on it, and says so while one is held over it; no file ever opens in its place. */
export function DropTarget() {
  const text = useText();
  const unlessDialog = useUnlessDialog();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    // Only leaving the window leads nowhere else.
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const [file, another] = event.dataTransfer?.files ?? [];
      unlessDialog(() => {
        if (file === undefined || another !== undefined) announce(text('drop.one'));
        else void openDropped(file);
      });
    };
    window.addEventListener('dragenter', onDrag);
    window.addEventListener('dragover', onDrag);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onDrag);
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [text, unlessDialog]);
  return isOver ? (
    <div className={styles.target}>
      <p className={styles.words}>{text('drop.accepts')}</p>
    </div>
  ) : null;
}

/** What is dragged within the page, such as a milestone, is none of ours. */
const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;
