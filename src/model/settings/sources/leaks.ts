/** The classic errors by which a network sees what it is judged by; each may be made on purpose. */
export const LEAK_NAMES = [
  /** Transform and scales are fitted on the whole series. */
  'scaler',
  /** Windows are given to the parts at random instead of in time order. */
  'split',
  /** Windows end one step too late: the first target stands in its own window. */
  'target',
  /** The series is smoothed by a centred moving average before it is split. */
  'smoothing',
  /** The network is that of the epoch with the lowest loss on the test part. */
  'choice',
] as const;
export type LeakName = (typeof LEAK_NAMES)[number];

/** Those of a configuration, in the order above; what is no name is left out. */
export function leaksOf({ leaks }: { readonly leaks: string }): readonly LeakName[] {
  const named = leaks.split(',');
  return LEAK_NAMES.filter((name) => named.includes(name));
}
