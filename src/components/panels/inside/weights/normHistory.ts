/** The norms of the gradients by each parameter while the network trains: a bounded record of what was answered. */
import type { GradientFlow } from '../../../../model/protocol/inside/gradients';
import type { WeightSlot } from './weightPlace';

export type NormPoint = { readonly step: number; readonly norms: ReadonlyMap<string, number> };
type Answered = Pick<GradientFlow, 'parameters'> & { readonly step: number };

/** When there are more, every other one is left out: the whole training stays in sight. */
const MOST_POINTS = 160;

export const normKey = (layer: WeightSlot['layer'], role: string): string => `${layer} ${role}`;

/** A network that stands at an earlier step is another run, or one that has been gone back to: what was later is gone. */
export function withNorms(history: readonly NormPoint[], { step, parameters }: Answered): readonly NormPoint[] {
  if (history.at(-1)?.step === step) return history;
  const before = history.filter((point) => point.step < step);
  const norms = new Map(parameters.map(({ layer, role, norm }) => [normKey(layer, role), norm]));
  const kept = before.length < MOST_POINTS ? before : before.filter((_, index) => index % 2 === 0);
  return [...kept, { step, norms }];
}
