/** Networks with a shortcut in float64, from `reference/shortcut.py`. */
import type { ParameterRole } from '../cells/cell';
import type { CellName, OptimizerName } from '../settings/settings';
import { parameterCount, parameterLayout, type LayerName, type NetworkShape } from './layout';
import cases from './reference/shortcut.json';

type Flat = Readonly<Record<string, readonly number[]>>;
export type ShortcutCase = {
  readonly cell: CellName;
  readonly kind: 'last' | 'linear';
  readonly held: boolean;
  readonly optimizer: OptimizerName;
  readonly rate: number;
  readonly clip: number;
  readonly x: readonly number[]; // [B, T, I]
  readonly y: readonly number[]; // [B, K]
  readonly start: Flat;
  readonly forecast: readonly number[]; // [B, K], at the start
  readonly gradients: Flat;
  readonly losses: readonly number[];
  readonly end: Flat;
} & Readonly<Record<'B' | 'T' | 'I' | 'H' | 'K', number>>;

export const SHORTCUT_CASES = (cases as readonly unknown[] as readonly ShortcutCase[]).map((one) => ({
  title: `${one.cell}, ${one.kind}, ${one.held ? 'held' : 'trained along'}, ${one.optimizer}, clip ${one.clip}`,
  one,
}));

const NAMES: Readonly<Record<string, Partial<Record<ParameterRole, string>>>> = {
  0: { kernel: 'kernel', recurrentKernel: 'recurrentKernel', bias: 'bias' },
  head: { kernel: 'headKernel', bias: 'headBias' },
  shortcut: { kernel: 'shortcut' },
};

export function networkOf({ cell, kind, held, T, I, H, K }: ShortcutCase) {
  const shortcut = { kind, seen: kind === 'last' ? 1 : 1 + T * I, held };
  const shape: NetworkShape = { cell, activation: 'tanh', inputs: I, units: H, layers: 1, horizon: K, shortcut };
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
