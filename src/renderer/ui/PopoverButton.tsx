import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { buttonClass, type ButtonLook } from './Button';
import styles from './Menu.module.css';

/** A button that opens a small panel beside it, for working and notes that need not always show. */
export function PopoverButton({
  label,
  look = 'quiet',
  children,
}: {
  readonly label: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button className={buttonClass(look)}>{label}</Button>
      <Popover className={styles.popover ?? ''}>
        <Dialog aria-label={label} className={styles.content ?? ''}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
