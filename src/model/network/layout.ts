/** The network and how its parameters lie in one flat array: recurrent layers from the input up, the dense head, its shortcut. */
import { CELLS } from '../cells/cells';
import type { CellOptions, CellParameters, Numbers, ParameterRole } from '../cells/cell';
import { cellParts } from '../settings/cellParts';
import type { ActivationName, CellName, Config } from '../settings/settings';
import type { Answer } from './answers';
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
  /** Parts of an LSTM that are left out. */
  readonly options?: CellOptions;
  /**
   * Every layer reads the sequence from both ends, with parameters for each direction (Schuster & Paliwal 1997), and says the
   * hidden states of both, side by side. After the last step, these are the last of each direction's own reading.
   */
  readonly bidirectional?: true;
  /** The head answers with a class or with flags, and not with a forecast. */
  readonly answer?: Answer;
};

/**
 * Numbers that the head says at once: those of the forecast [horizon], of each quantile [quantile, horizon], or the logits of
 * an answer.
 */
export const outputsOf = ({
  horizon,
  quantiles,
  answer,
}: Pick<NetworkShape, 'horizon' | 'quantiles' | 'answer'>): number =>
  answer?.count ?? horizon * (quantiles ? QUANTILES.length : 1);

/** Numbers that a layer tells the next, or the head, at a time step. */
export const toldBy = ({ units, bidirectional }: Pick<NetworkShape, 'units' | 'bidirectional'>): number =>
  units * (bidirectional ? 2 : 1);

/** Directions of reading, in the order of their parameters and of what they tell. */
export type Direction = 'onward' | 'backward';
export const directionsOf = ({ bidirectional }: Pick<NetworkShape, 'bidirectional'>): readonly Direction[] =>
  bidirectional ? ['onward', 'backward'] : ['onward'];

/** Recurrent layer from 0, the dense head, or its shortcut. */
export type LayerName = number | 'head' | 'shortcut';

export type ParameterSlot = {
  readonly layer: LayerName;
  /** Of a layer that reads from the end; all others read onward. */
  readonly direction?: 'backward';
  readonly role: ParameterRole;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly size: number;
};

/** The parts of an LSTM that are left out; null where none is, or the cell is none. */
export function cellOptions(config: Config): CellOptions | null {
  const { open, coupled, candidate, output } = cellParts(config);
  const [linearCandidate, linearOutput] = [candidate === 'none', output === 'none'];
  const isWhole = open.length === 0 && !coupled && !linearCandidate && !linearOutput;
  return isWhole ? null : { open, coupled, linearCandidate, linearOutput };
}

/** `inputs` is how many channels the windows have. */
export function networkShape(config: Config, inputs: number): NetworkShape {
  const { cell, activation, units, layers, horizon, lookBack, shortcut: kind, shortcutHeld } = config;
  const heads = config.loss === 'quantile' ? ({ quantiles: true } as const) : {};
  const options = cellOptions(config);
  const shape = { cell, activation, inputs, units, layers, horizon, ...heads, ...(options ? { options } : {}) };
  if (kind === 'none') return shape;
  const seen = kind === 'last' ? 1 : 1 + lookBack * inputs;
  return { ...shape, shortcut: { kind, seen, held: shortcutHeld === 'held' } };
}

/** Where each parameter lies, in order. */
export function parameterLayout(shape: NetworkShape): readonly ParameterSlot[] {
  const slots: ParameterSlot[] = [];
  let offset = 0;
  const add = (layer: LayerName, role: ParameterRole, dimensions: readonly number[], direction?: Direction) => {
    const size = dimensions.reduce((product, dimension) => product * dimension, 1);
    const from = direction === 'backward' ? { direction } : {};
    slots.push({ layer, ...from, role, shape: dimensions, offset, size });
    offset += size;
  };
  for (let layer = 0; layer < shape.layers; layer++) {
    const inputs = layer === 0 ? shape.inputs : toldBy(shape);
    for (const direction of directionsOf(shape)) {
      for (const { role, shape: dimensions } of CELLS[shape.cell].parameters(inputs, shape.units)) {
        add(layer, role, dimensions, direction);
      }
    }
  }
  const outputs = outputsOf(shape);
  add('head', 'kernel', [toldBy(shape), outputs]);
  add('head', 'bias', [outputs]);
  if (shape.shortcut) add('shortcut', 'kernel', [shape.shortcut.seen, outputs]);
  return slots;
}

export function parameterCount(layout: readonly ParameterSlot[]): number {
  return layout.reduce((sum, slot) => sum + slot.size, 0);
}

/** The parameters of one layer, in one direction, as views into the flat array. */
export function layerParameters(
  parameters: Numbers,
  layout: readonly ParameterSlot[],
  layer: LayerName,
  direction: Direction = 'onward',
): CellParameters {
  const slots = layout.filter((slot) => slot.layer === layer && (slot.direction ?? 'onward') === direction);
  const views = slots.map((slot) => [slot.role, parameters.subarray(slot.offset, slot.offset + slot.size)]);
  return Object.fromEntries(views) as CellParameters;
}
