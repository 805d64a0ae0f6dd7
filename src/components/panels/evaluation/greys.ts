/** Baselines are greys with dashes of their own, so that none is taken for the network and each can be told. */
import type { ModelName } from '../../../model/protocol/evaluation';

const DASHES: Readonly<Record<Exclude<ModelName, 'lstm'>, string | undefined>> = {
  naive: undefined,
  'seasonal-naive': '8 3',
  drift: '2 2',
  mean: '1 4',
  'transform-only': '6 2 2 2',
  'holt-winters': '10 2 2 2 2 2',
  linear: '4 2',
};

export const greyOf = (name: ModelName) => ({
  colour: name === 'linear' || name === 'naive' || name === 'transform-only' ? 'var(--ink)' : 'var(--muted)',
  dash: name === 'lstm' ? undefined : DASHES[name],
});
