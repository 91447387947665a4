import { Search } from 'lucide-react';
import { useText } from '../../lib/text';
import { controlClass } from '../../ui/Field';
import styles from './SettingsScreen.module.css';

/** Narrows the page to the settings whose name or other names are typed; Escape shows all of them again. */
export function SettingsSearch({
  typed,
  count,
  onType,
}: {
  readonly typed: string;
  /** How many settings are left. */
  readonly count: number;
  readonly onType: (typed: string) => void;
}) {
  const text = useText();
  return (
    <div role="search" className={styles.search}>
      <Search aria-hidden="true" className={styles.icon} />
      <input
        type="search"
        className={controlClass}
        aria-label={text('settings.search')}
        placeholder={text('settings.search')}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onType('');
        }}
      />
      <p role="status" className="visually-hidden">
        {typed.trim() === '' ? null : text('settings.found', { count })}
      </p>
    </div>
  );
}
