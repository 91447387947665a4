import { commands, menuNames, menus, type CommandId } from '../../shared/commands';
import { partKeys } from '../../shared/part-keys';
import { useFormat } from '../lib/format';
import { useWriteKeys } from '../lib/keys';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { Dialog, DialogButtons } from '../ui/Dialog';
import styles from './ShortcutsDialog.module.css';

/** Every key there is, by menu, and after that what only a part of a screen hears. */
export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { keys, keysOf } = useWriteKeys();
  return (
    <Dialog title={text('shortcuts.title')} onClose={onClose} isWide>
      <p>{text('shortcuts.typing')}</p>
      <div className={styles.groups}>
        {menuNames.map((menu) => {
          const ids = menus[menu].flat().filter((id) => keysOf(id).length > 0);
          return (
            <Group key={menu} title={text(`menu.${menu}`)}>
              {ids.map((id: CommandId) => (
                <Row key={id} does={text(commands[id].label)} keys={keysOf(id)} />
              ))}
            </Group>
          );
        })}
        {partKeys.map((part) => (
          <Group key={part.part} title={text(part.part)}>
            {part.keys.map((row) => (
              <Row key={row.does} does={text(row.does)} keys={row.keys.map(keys)} />
            ))}
          </Group>
        ))}
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{text('action.close')}</Button>
      </DialogButtons>
    </Dialog>
  );
}

function Group({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>{children}</dl>
    </section>
  );
}

function Row({ does, keys }: { readonly does: string; readonly keys: readonly string[] }) {
  const format = useFormat();
  return (
    <div className={styles.row}>
      <dt>{does}</dt>
      <dd className={styles.keys}>
        {format.alternatives(keys).map(({ type, value }, index) =>
          type === 'element' ? (
            <kbd key={index} className={styles.key}>
              {value}
            </kbd>
          ) : (
            value
          ),
        )}
      </dd>
    </div>
  );
}
