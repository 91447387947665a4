import { useEffect, useState, type ComponentType } from 'react';

// React.lazy is not used: once a fallback has shown, React holds it for 300 ms, which turns a chunk
// that loads in 5 ms from disk into a visible flash.

/** A component whose code loads apart from the first screen's; renders nothing until it is there. */
export interface Deferred {
  /** Resolves once the code is there. */
  preload(): Promise<void>;
}

const known = new Set<() => Promise<void>>();

/** Splits a component off into a chunk of its own, loaded when first shown or when idle. */
export function deferred<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> & Deferred {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const preload = () =>
    (loading ??= load().then((module) => {
      loaded = module.default;
    }));
  known.add(preload);

  function Part(props: Props) {
    const [Component, setComponent] = useState(() => loaded);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (Component === null) preload().then(() => setComponent(() => loaded), setError);
    }, [Component]);
    if (error !== null) throw error;
    return Component === null ? null : <Component {...props} />;
  }
  return Object.assign(Part, { preload });
}

/** Loads every deferred part, one after another, while nothing else is happening. */
export function preloadWhenIdle(): void {
  requestIdleCallback(async (deadline) => {
    for (const preload of known) {
      if (deadline.timeRemaining() <= 0) await new Promise((done) => requestIdleCallback(done));
      await preload().catch(() => undefined);
    }
  });
}
