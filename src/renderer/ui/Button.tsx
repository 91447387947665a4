import type { ComponentProps } from 'react';
import { classes } from '../lib/classes';
import styles from './Button.module.css';

/** `primary` once a screen at most; `quiet` for the many; `danger` only to confirm what cannot be undone. */
export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'link' | 'danger';

/** The classes of a button, for elements that must look like one. */
export const buttonClass = (look: ButtonLook, isIcon = false): string =>
  classes(styles.button, styles[look], isIcon && styles.icon);

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  readonly look?: ButtonLook;
  /** Work in progress: stays focusable, does nothing. */
  readonly isBusy?: boolean;
}

/** A button with words, perhaps after an icon. */
export function Button({ look = 'plain', isBusy = false, onClick, type, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={buttonClass(look)}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    />
  );
}

/** A button that shows an icon alone; `label` names it for everyone, as a tooltip and to screen readers. */
export function IconButton({
  label,
  isBusy = false,
  look = 'quiet',
  onClick,
  ...rest
}: Props & { readonly label: string }) {
  return (
    <button
      {...rest}
      type="button"
      className={buttonClass(look, true)}
      aria-label={label}
      title={label}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
    />
  );
}
