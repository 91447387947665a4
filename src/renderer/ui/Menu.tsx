import { Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { buttonClass } from './Button';
import styles from './Menu.module.css';

/** One entry of a menu. */
export interface MenuAction {
  readonly label: string;
  readonly run: () => void;
}

/** A button with three dots that opens the less frequent actions of one entry. */
export function ActionMenu({
  label,
  actions,
}: {
  /** Names the button, such as "Actions for Design review". */
  readonly label: string;
  readonly actions: readonly MenuAction[];
}) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={buttonClass('quiet', true)}>
        <Ellipsis aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu className={styles.menu ?? ''}>
          {actions.map((action) => (
            <MenuItem key={action.label} className={styles.item ?? ''} onAction={action.run}>
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
