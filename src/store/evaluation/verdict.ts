/** How the LSTM stands against the naive forecast on the test part, by the mean absolute error. */
import type { Metrics } from '../../model/protocol/inspection';

export type Verdict =
  | { readonly kind: 'beats' | 'worse'; readonly share: number }
  /** Of a network that has learned nothing yet, nothing is claimed. */
  | { readonly kind: 'equal' | 'noTest' | 'untrained' };

/** `step`: optimizer steps that the network whose errors these are has done. */
export function verdictOf({ test }: Metrics, step: number): Verdict {
  const { lstm, naive } = test;
  if (step === 0) return { kind: 'untrained' };
  if (test.windows === 0 || !Number.isFinite(lstm.mae) || !(naive.mae > 0)) return { kind: 'noTest' };
  const share = Math.round(100 * (lstm.mae / naive.mae - 1));
  if (share === 0) return { kind: 'equal' };
  return share < 0 ? { kind: 'beats', share: -share } : { kind: 'worse', share };
}
