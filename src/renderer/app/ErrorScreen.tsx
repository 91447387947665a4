import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import type { ErrorCode } from '../../shared/errors';
import { parsePlace, type Place } from '../../shared/places';
import { errorCodeOf } from '../lib/api';
import { deferred } from '../lib/deferred';
import { useText } from '../lib/text';
import { Button, buttonClass } from '../ui/Button';
import { PlaceLink } from '../ui/PlaceLink';
import { Screen } from '../ui/Screen';
import styles from './ErrorScreen.module.css';

/** Shows in plain words what stopped whatever stands inside it; around the whole window it is what the window is about. */
export function ErrorScreen({
  isWholeWindow = false,
  children,
}: {
  readonly isWholeWindow?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onRetry={reset} isWholeWindow={isWholeWindow}>
          {children}
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );
}

interface Props {
  readonly onRetry: () => void;
  readonly isWholeWindow: boolean;
  readonly children: ReactNode;
}
interface State {
  readonly caught: { readonly error: unknown } | null;
}

// React offers error boundaries as classes alone.
class Boundary extends Component<Props, State> {
  override readonly state: State = { caught: null };

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } };
  }

  override render() {
    if (this.state.caught === null) return this.props.children;
    const failure = (
      <Failure
        error={this.state.caught.error}
        onRetry={() => {
          this.props.onRetry();
          this.setState({ caught: null });
        }}
      />
    );
    return this.props.isWholeWindow ? <main>{failure}</main> : failure;
  }
}

/** What concerns the whole data file, not what one screen asked for. */
const aboutTheStore: ReadonlySet<ErrorCode> = new Set([
  'store-unreadable',
  'store-missing',
  'store-newer',
  'store-in-use',
  'store-blocked',
  'folder-missing',
  'location-unreadable',
  'store-unwritable',
  'disk-full',
]);
const RecoveryScreen = deferred(() => import('../features/recovery/RecoveryScreen'));

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useText();
  const code = errorCodeOf(error);
  if (aboutTheStore.has(code)) return <RecoveryScreen code={code} onRetry={onRetry} />;
  const place = parsePlace(window.location.hash);
  const gone = code === 'not-found' ? whatIsGone(place) : null;
  if (gone !== null) return <Gone {...gone} />;
  return (
    <Screen title={text('failure.title')}>
      <div className={styles.failure} role="alert">
        <p>{text(`error.${code}`)}</p>
        <p className={styles.actions}>
          <Button look="primary" onClick={onRetry}>
            {text('failure.retry')}
          </Button>
          <PlaceLink to={{ screen: 'home' }} className={buttonClass('plain')}>
            {text('failure.home')}
          </PlaceLink>
        </p>
      </div>
    </Screen>
  );
}

type GoneKind = 'path' | 'compared' | 'skill' | 'check-in';

/** What a place is about that can be removed, and where others like it are. */
function whatIsGone({ screen }: Place): { readonly kind: GoneKind; readonly list: Place } | null {
  switch (screen) {
    case 'path':
      return { kind: 'path', list: { screen: 'paths' } };
    case 'compare':
    case 'difference':
      return { kind: 'compared', list: { screen: 'paths' } };
    case 'skills':
      return { kind: 'skill', list: { screen: 'skills', skillId: null } };
    case 'check-ins':
      return { kind: 'check-in', list: { screen, id: null, other: null } };
    default:
      return null;
  }
}

/** Stands where a link or an old address leads to something that was removed, or that other data holds. */
function Gone({ kind, list }: { readonly kind: GoneKind; readonly list: Place }) {
  const text = useText();
  return (
    <Screen title={text(`gone.${kind}`)}>
      <div className={styles.failure} role="alert">
        <p>{text('gone.lead')}</p>
        <p className={styles.actions}>
          {window.history.length > 1 ? (
            <Button look="primary" onClick={() => window.history.back()}>
              {text('gone.back')}
            </Button>
          ) : null}
          <PlaceLink to={list} className={buttonClass('plain')}>
            {text(`gone.${kind}.list`)}
          </PlaceLink>
          <PlaceLink to={{ screen: 'trash' }} className={buttonClass('plain')}>
            {text('gone.trash')}
          </PlaceLink>
        </p>
      </div>
    </Screen>
  );
}
