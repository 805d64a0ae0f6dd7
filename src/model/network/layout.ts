/** The network and how its parameters lie in one flat array: recurrent layers from the input up, then the dense head. */
import { CELLS } from '../cells/cells';
import type { CellParameters, Numbers, ParameterRole } from '../cells/cell';
import type { ActivationName, CellName, Config } from '../settings/settings';

export type NetworkShape = {
  readonly cell: CellName;
  readonly activation: ActivationName;
  /** Features at each time step of the input. */
  readonly inputs: number;
  readonly units: number;
  readonly layers: number;
  /** Steps that the dense head forecasts at once. */
  readonly horizon: number;
};

export type ParameterSlot = {
  /** Recurrent layer from 0, or the dense head. */
  readonly layer: number | 'head';
  readonly role: ParameterRole;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly size: number;
};

/** `inputs` is how many channels the windows have. */
export function networkShape(config: Config, inputs: number): NetworkShape {
  const { cell, activation, units, layers, horizon } = config;
  return { cell, activation, inputs, units, layers, horizon };
}

/** Where each parameter lies, in order. */
export function parameterLayout(shape: NetworkShape): readonly ParameterSlot[] {
  const slots: ParameterSlot[] = [];
  let offset = 0;
  const add = (layer: number | 'head', role: ParameterRole, dimensions: readonly number[]) => {
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
  add('head', 'kernel', [shape.units, shape.horizon]);
  add('head', 'bias', [shape.horizon]);
  return slots;
}

export function parameterCount(layout: readonly ParameterSlot[]): number {
  return layout.reduce((sum, slot) => sum + slot.size, 0);
}

/** The parameters of one layer as views into the flat array. */
export function layerParameters(
  parameters: Numbers,
  layout: readonly ParameterSlot[],
  layer: number | 'head',
): CellParameters {
  const slots = layout.filter((slot) => slot.layer === layer);
  const views = slots.map((slot) => [slot.role, parameters.subarray(slot.offset, slot.offset + slot.size)]);
  return Object.fromEntries(views) as CellParameters;
}
