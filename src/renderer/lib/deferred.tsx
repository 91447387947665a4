import { useEffect, useState, type ComponentType } from 'react';

// React.lazy is not used: once a fallback has shown, React holds it for 300 ms, which turns a chunk
// that loads in 5 ms from disk into a visible flash.

/** A component whose code loads apart from the first screen's; renders nothing until it is there. */
export interface Deferred {
  /** Resolves once the code is there. */
  preload(): Promise<void>;
}

/** Splits a component off into a chunk of its own, loaded when first shown or asked for ahead. */
export function deferred<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> & Deferred {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const preload = () =>
    (loading ??= load().then((module) => {
      loaded = module.default;
    }));

  function Part(props: Props) {
    const [Component, setComponent] = useState(() => loaded);
    const [failure, setFailure] = useState<Error | null>(null);
    useEffect(() => {
      if (Component === null) preload().then(() => setComponent(() => loaded), setFailure);
    }, [Component]);
    if (failure !== null) throw failure;
    return Component === null ? null : <Component {...props} />;
  }
  return Object.assign(Part, { preload });
}
