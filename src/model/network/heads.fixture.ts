/** Networks with a shortcut, and such that say quantiles, in float64: from `reference/shortcut.py` and `quantile.py`. */
import type { ParameterRole } from '../cells/cell';
import type { CellName, LossName, OptimizerName } from '../settings/settings';
import { parameterCount, parameterLayout, type LayerName, type NetworkShape } from './layout';
import quantiles from './reference/quantile.json';
import shortcuts from './reference/shortcut.json';

type Flat = Readonly<Record<string, readonly number[]>>;
export type HeadCase = {
  readonly loss: LossName;
  readonly cell: CellName;
  readonly kind: 'none' | 'last' | 'linear';
  readonly held: boolean;
  readonly optimizer: OptimizerName;
  readonly rate: number;
  readonly clip: number;
  readonly x: readonly number[]; // [B, T, I]
  readonly y: readonly number[]; // [B, K]
  readonly start: Flat;
  readonly outputs: readonly number[]; // [B, K], of quantiles [B, 3·K], at the start
  readonly gradients: Flat;
  readonly losses: readonly number[];
  readonly end: Flat;
} & Readonly<Record<'B' | 'T' | 'I' | 'H' | 'K', number>>;

const withTitle = (one: HeadCase) => ({
  title: `${one.loss}, ${one.cell}, shortcut ${one.kind}, ${one.held ? 'held' : 'trained along'}, ${one.optimizer}, clip ${one.clip}`,
  one,
});
export const HEAD_CASES = [
  ...shortcuts.map(({ forecast, ...one }) => ({ ...one, loss: 'mse', outputs: forecast }) as unknown as HeadCase),
  ...(quantiles as readonly unknown[] as readonly HeadCase[]),
].map(withTitle);

const NAMES: Readonly<Record<string, Partial<Record<ParameterRole, string>>>> = {
  0: { kernel: 'kernel', recurrentKernel: 'recurrentKernel', bias: 'bias' },
  head: { kernel: 'headKernel', bias: 'headBias' },
  shortcut: { kernel: 'shortcut' },
};

export function networkOf({ loss, cell, kind, held, T, I, H, K }: HeadCase) {
  const shape: NetworkShape = {
    cell,
    activation: 'tanh',
    inputs: I,
    units: H,
    layers: 1,
    horizon: K,
    ...(loss === 'quantile' ? { quantiles: true } : {}),
    ...(kind === 'none' ? {} : { shortcut: { kind, seen: kind === 'last' ? 1 : 1 + T * I, held } }),
  };
  const layout = parameterLayout(shape);
  /** In the order of the layout; what the file does not have is 0. */
  const flat = (tensors: Flat): Float64Array => {
    const values = new Float64Array(parameterCount(layout));
    const nameOf = (layer: LayerName, role: ParameterRole) => NAMES[layer]![role]!;
    for (const { layer, role, offset } of layout) values.set(tensors[nameOf(layer, role)] ?? [], offset);
    return values;
  };
  return { shape, layout, flat };
}
