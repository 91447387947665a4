import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { commandOf } from '../../../shared/commands';
import { platformHere } from '../../lib/api';
import { useText } from '../../lib/text';
import { Marked } from '../../ui/Marked';
import { useComboBox, type ComboBox } from '../../ui/use-combo-box';
import styles from './Palette.module.css';
import { usePaletteGroups, useTakeItem, type PaletteItem } from './use-palette';

/** Finds commands, paths, skills and milestones by the first letters of their words, and does or opens what is chosen. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={text('palette.label')} className={styles.dialog ?? ''}>
          <Finder onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const groups = usePaletteGroups(typed);
  const items = (groups ?? []).flatMap(([, members]) => members);
  const box = useComboBox({ id, items, onTake: useTakeItem(onClose) });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The keys that opened it close it.
    if (commandOf(event, platformHere()) !== 'palette') return;
    event.preventDefault();
    onClose();
  };
  return (
    <div onKeyDown={onKeyDown} className={styles.finder}>
      <div className={styles.field}>
        <Search aria-hidden="true" className={styles.icon} />
        <input
          {...box.fieldProps}
          autoFocus
          type="text"
          className={styles.input}
          aria-label={text('palette.label')}
          placeholder={text('palette.placeholder')}
          value={typed}
          onChange={(event) => {
            box.restart();
            setTyped(event.target.value);
          }}
        />
      </div>
      <p role="status" className="visually-hidden">
        {typed.trim() === '' || groups === undefined
          ? null
          : text('search.found', { count: items.length })}
      </p>
      {groups === undefined ? null : items.length === 0 ? (
        <p className={styles.none}>{text('palette.none', { typed: typed.trim() })}</p>
      ) : (
        <div
          {...box.listProps}
          role="listbox"
          aria-label={text('palette.list')}
          className={styles.list}
        >
          {groups
            .filter(([, members]) => members.length > 0)
            .map(([name, members]) => (
              <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
                <div id={`${id}-${name}`} role="presentation" className={styles.group}>
                  {text(`palette.group.${name}`)}
                </div>
                {members.map((item) => (
                  <Option key={`${item.kind} ${item.ref}`} item={item} box={box} />
                ))}
              </div>
            ))}
        </div>
      )}
    </div>
  );
}

function Option({
  item,
  box,
}: {
  readonly item: PaletteItem;
  readonly box: ComboBox<PaletteItem>;
}) {
  return (
    <div {...box.optionProps(item)} className={styles.option}>
      <span className={styles.title}>
        <Marked text={item.title} ranges={item.matches} />
        {item.alias === null ? null : (
          <>
            {' '}
            <span className={styles.alias}>{item.alias}</span>
          </>
        )}
      </span>{' '}
      <span className={styles.note}>{item.note}</span>{' '}
      {item.keys === null ? null : <kbd className={styles.keys}>{item.keys}</kbd>}
    </div>
  );
}
