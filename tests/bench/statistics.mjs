/** The value below which the share `p` (0 to 1) of the samples lies; the nearest rank, no interpolation. */
export function percentile(samples, p) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

export const median = (samples) => percentile(samples, 0.5);
