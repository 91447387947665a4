/** Does work once the page has painted and has nothing else to do; returns the way to call it off. */
export function onceAtRest(work: () => void): () => void {
  let waiting = 0;
  // Idle moments come before the first paint too, and what is done in them delays it.
  const painted = new PerformanceObserver(() => {
    painted.disconnect();
    waiting = requestIdleCallback(work, { timeout: 5_000 });
  });
  painted.observe({ type: 'paint', buffered: true });
  return () => {
    painted.disconnect();
    cancelIdleCallback(waiting);
  };
}
