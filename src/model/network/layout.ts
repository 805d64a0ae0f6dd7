/** The network and how its parameters lie in one flat array: recurrent layers from the input up, the dense head, its shortcut. */
import { CELLS } from '../cells/cells';
import type { CellParameters, Numbers, ParameterRole } from '../cells/cell';
import type { ActivationName, CellName, Config } from '../settings/settings';
import { QUANTILES } from './losses';

/** What the head gets beside the hidden state: see `shortcut.ts`. */
export type Shortcut = {
  readonly kind: Exclude<Config['shortcut'], 'none'>;
  /** Numbers of a window that it sees. */
  readonly seen: number;
  /** It stays as it begins. */
  readonly held: boolean;
};

export type NetworkShape = {
  readonly cell: CellName;
  readonly activation: ActivationName;
  /** Features at each time step of the input. */
  readonly inputs: number;
  readonly units: number;
  readonly layers: number;
  /** Steps that the dense head forecasts at once. */
  readonly horizon: number;
  /** The head says each step's quantiles, all steps of the median first, then those of the others: see `QUANTILES`. */
  readonly quantiles?: true;
  readonly shortcut?: Shortcut;
};

/** Numbers that the head says of a window: those of the forecast [horizon], or of each quantile [quantile, horizon]. */
export const outputsOf = ({ horizon, quantiles }: Pick<NetworkShape, 'horizon' | 'quantiles'>): number =>
  horizon * (quantiles ? QUANTILES.length : 1);

/** Recurrent layer from 0, the dense head, or its shortcut. */
export type LayerName = number | 'head' | 'shortcut';

export type ParameterSlot = {
  readonly layer: LayerName;
  readonly role: ParameterRole;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly size: number;
};

/** `inputs` is how many channels the windows have. */
export function networkShape(config: Config, inputs: number): NetworkShape {
  const { cell, activation, units, layers, horizon, lookBack, shortcut: kind, shortcutHeld } = config;
  const heads = config.loss === 'quantile' ? ({ quantiles: true } as const) : {};
  const shape = { cell, activation, inputs, units, layers, horizon, ...heads };
  if (kind === 'none') return shape;
  const seen = kind === 'last' ? 1 : 1 + lookBack * inputs;
  return { ...shape, shortcut: { kind, seen, held: shortcutHeld === 'held' } };
}

/** Where each parameter lies, in order. */
export function parameterLayout(shape: NetworkShape): readonly ParameterSlot[] {
  const slots: ParameterSlot[] = [];
  let offset = 0;
  const add = (layer: LayerName, role: ParameterRole, dimensions: readonly number[]) => {
    const size = dimensions.reduce((product, dimension) => product * dimension, 1);
    slots.push({ layer, role, shape: dimensions, offset, size });
    offset += size;
  };
  for (let layer = 0; layer < shape.layers; layer++) {
    const inputs = layer === 0 ? shape.inputs : shape.units;
    for (const { role, shape: dimensions } of CELLS[shape.cell].parameters(inputs, shape.units)) {
      add(layer, role, dimensions);
    }
  }
  const outputs = outputsOf(shape);
  add('head', 'kernel', [shape.units, outputs]);
  add('head', 'bias', [outputs]);
  if (shape.shortcut) add('shortcut', 'kernel', [shape.shortcut.seen, outputs]);
  return slots;
}

export function parameterCount(layout: readonly ParameterSlot[]): number {
  return layout.reduce((sum, slot) => sum + slot.size, 0);
}

/** The parameters of one layer as views into the flat array. */
export function layerParameters(
  parameters: Numbers,
  layout: readonly ParameterSlot[],
  layer: LayerName,
): CellParameters {
  const slots = layout.filter((slot) => slot.layer === layer);
  const views = slots.map((slot) => [slot.role, parameters.subarray(slot.offset, slot.offset + slot.size)]);
  return Object.fromEntries(views) as CellParameters;
}
