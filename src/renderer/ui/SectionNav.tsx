import type { MessageId } from '../../shared/messages/en';
import type { Place } from '../../shared/places';
import { useText } from '../lib/text';
import { PlaceLink } from './PlaceLink';
import styles from './SectionNav.module.css';

type Views = readonly { readonly to: Place; readonly label: MessageId }[];

const sections = {
  skills: [
    { to: { screen: 'skills', skillId: null }, label: 'skills.title' },
    { to: { screen: 'evidence' }, label: 'evidence.title' },
    { to: { screen: 'asks' }, label: 'asks.title' },
  ],
  plan: [
    { to: { screen: 'plan', view: 'list' }, label: 'section.plan' },
    { to: { screen: 'check-ins', id: null, other: null }, label: 'checkIns.title' },
    { to: { screen: 'what-if' }, label: 'whatIf.title' },
  ],
} as const satisfies Record<string, Views>;

/** The screens of a section of several; the one shown is marked. */
export function SectionNav({
  section,
  current,
}: {
  readonly section: keyof typeof sections;
  readonly current: Place['screen'];
}) {
  const text = useText();
  return (
    <nav className={styles.nav} aria-label={text(`section.${section}`)}>
      {sections[section].map(({ to, label }) => (
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
