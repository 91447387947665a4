import {
  CalendarRange,
  ChartNoAxesCombined,
  House,
  ListChecks,
  Settings2,
  Signpost,
  type LucideIcon,
} from 'lucide-react';
import type { MessageId } from '../../shared/messages/en';
import type { Place } from '../../shared/places';
import { useText } from '../lib/text';
import { PlaceLink } from '../ui/PlaceLink';
import { prepareScreen } from './screens';
import styles from './Shell.module.css';

interface Entry {
  readonly to: Place;
  readonly label: MessageId;
  readonly Icon: LucideIcon;
  /** The screens that count as this section. */
  readonly screens: readonly Place['screen'][];
}

const entries: readonly Entry[] = [
  { to: { screen: 'home' }, label: 'section.home', Icon: House, screens: ['home'] },
  {
    to: { screen: 'paths' },
    label: 'section.paths',
    Icon: Signpost,
    screens: ['paths', 'path', 'compare', 'difference'],
  },
  {
    to: { screen: 'skills', skillId: null },
    label: 'section.skills',
    Icon: ListChecks,
    screens: ['skills', 'evidence', 'asks'],
  },
  {
    to: { screen: 'plan', view: 'list' },
    label: 'section.plan',
    Icon: CalendarRange,
    screens: ['plan', 'check-ins', 'what-if'],
  },
  { to: { screen: 'pay' }, label: 'section.pay', Icon: ChartNoAxesCombined, screens: ['pay'] },
];
const settings: Entry = {
  to: { screen: 'settings' },
  label: 'section.settings',
  Icon: Settings2,
  screens: ['settings', 'trash', 'backups'],
};

/** The way to every section; the current one is marked. Narrow windows show icons alone. */
export function Sidebar({ place }: { readonly place: Place }) {
  const text = useText();
  const link = ({ to, label, Icon, screens }: Entry) => (
    <PlaceLink
      to={to}
      className={styles.link}
      title={text(label)}
      // Loaded on the way to the click rather than at every start.
      onPointerEnter={() => void prepareScreen(to)}
      onFocus={() => void prepareScreen(to)}
      aria-current={screens.includes(place.screen) ? 'page' : undefined}
    >
      <Icon aria-hidden="true" strokeWidth={1.75} />
      <span className={styles.label}>{text(label)}</span>
    </PlaceLink>
  );
  return (
    <nav className={styles.sidebar} data-pane aria-label={text('section.label')}>
      <ul className={styles.links}>
        {entries.map((entry) => (
          <li key={entry.label}>{link(entry)}</li>
        ))}
      </ul>
      <div className={styles.foot}>{link(settings)}</div>
    </nav>
  );
}
