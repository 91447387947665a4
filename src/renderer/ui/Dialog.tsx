import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from '../lib/classes';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  /** Escape, Cancel and (unless `keepsTyped`) a click outside. */
  readonly onClose: () => void;
  readonly isWide?: boolean;
  /** As much of the window as there is, for what needs looking at closely. */
  readonly isFull?: boolean;
  /** Holds typed text, so a click outside does not close it. */
  readonly keepsTyped?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog, open for as long as it is rendered; focus returns to what opened it. */
export function Dialog({ title, onClose, isWide, isFull, keepsTyped, children }: Props) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (keepsTyped === true) focusFirstField(body.current);
  }, [keepsTyped]);
  return (
    <ModalOverlay
      isOpen
      isDismissable={keepsTyped !== true}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={styles.scrim ?? ''}
    >
      <Modal className={classes(styles.modal, isWide && styles.wide, isFull && styles.full)}>
        <AriaDialog className={styles.dialog ?? ''}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          <div ref={body} className={styles.body}>
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the foot of a dialog that is no form. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}

/** A form is there to be filled in: typing may begin at once, among radios at the one chosen. */
function focusFirstField(body: HTMLElement | null): void {
  const first = body?.querySelector<HTMLElement>('input, select, textarea');
  const chosen =
    first instanceof HTMLInputElement && first.type === 'radio'
      ? body?.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`)
      : null;
  (chosen ?? first)?.focus();
}
