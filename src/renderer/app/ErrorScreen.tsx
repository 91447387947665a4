import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { errorCodeOf } from '../lib/api';
import { useText } from '../lib/text';
import { Button, buttonClass } from '../ui/Button';
import { PlaceLink } from '../ui/PlaceLink';
import { Screen } from '../ui/Screen';
import styles from './ErrorScreen.module.css';

/** Shows in plain words what stopped whatever stands inside it. */
export function ErrorScreen({ children }: { readonly children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Boundary onRetry={reset}>{children}</Boundary>}
    </QueryErrorResetBoundary>
  );
}

interface Props {
  readonly onRetry: () => void;
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
    return (
      <Failure
        error={this.state.caught.error}
        onRetry={() => {
          this.props.onRetry();
          this.setState({ caught: null });
        }}
      />
    );
  }
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useText();
  return (
    <Screen title={text('failure.title')}>
      <div className={styles.failure} role="alert">
        <p>{text(`error.${errorCodeOf(error)}`)}</p>
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
