import type { MessageId } from '../../shared/messages/en';
import type { Place } from '../../shared/places';
import { useText } from '../lib/text';
import { PlaceLink } from './PlaceLink';
import styles from './SkillsNav.module.css';

const views: readonly { readonly to: Place; readonly label: MessageId }[] = [
  { to: { screen: 'skills', skillId: null }, label: 'skills.title' },
  { to: { screen: 'evidence' }, label: 'evidence.title' },
  { to: { screen: 'asks' }, label: 'asks.title' },
];

/** The three screens of the section Skills; the one shown is marked. */
export function SkillsNav({ current }: { readonly current: Place['screen'] }) {
  const text = useText();
  return (
    <nav className={styles.nav} aria-label={text('section.skills')}>
      {views.map(({ to, label }) => (
        <PlaceLink
          key={label}
          to={to}
          className={styles.link}
          aria-current={to.screen === current ? 'page' : undefined}
        >
          {text(label)}
        </PlaceLink>
      ))}
    </nav>
  );
}
