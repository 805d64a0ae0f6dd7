/**
 * States that the rows of one batch hand to the same rows of the next: stateful training, by backpropagation through time that
 * is truncated at each batch (Williams & Peng 1990, An efficient gradient-based algorithm for on-line training of recurrent
 * network trajectories).
 */
import { tensor2d, type Tensor } from '@tensorflow/tfjs-core';
import { CELLS } from '../../cells/cells';
import type { NetworkShape } from '../../network/layout';

/** Some rows' states of one pass: where each layer begins, and where it ended. */
export type Carrying = {
  start(layer: number): readonly Tensor[]; // [rows, units] each
  end(layer: number, states: readonly Tensor[]): void;
};

export type CarriedStates = {
  /** Makes room for a batch; from zero, or where it has not as many rows as the one before, all states are 0. */
  begin(rows: number, isFromZero: boolean): void;
  of(from: number, rows: number): Carrying;
  /** All states, or null where none are carried: to keep, and to go on from. */
  flat(): Float32Array | null;
  take(flat: Float32Array | null): void;
};

export function createCarriedStates({ cell, layers, units }: NetworkShape): CarriedStates {
  const each = CELLS[cell].states.length;
  let values = new Float32Array(0); // [layer, state, row, units]
  const rowsOf = (all: Float32Array) => all.length / (layers * each * units);

  function places(layer: number, from: number, rows: number): readonly Float32Array[] {
    const all = rowsOf(values);
    return Array.from({ length: each }, (_, state) => {
      const at = ((layer * each + state) * all + from) * units;
      return values.subarray(at, at + rows * units);
    });
  }

  return {
    begin(rows, isFromZero) {
      if (isFromZero || rowsOf(values) !== rows) values = new Float32Array(layers * each * rows * units);
    },
    of: (from, rows) => ({
      start: (layer) => places(layer, from, rows).map((place) => tensor2d(place.slice(), [rows, units])),
      end(layer, states) {
        for (const [at, place] of places(layer, from, rows).entries()) place.set(states[at]!.dataSync());
      },
    }),
    flat: () => (values.length > 0 ? values.slice() : null),
    take: (flat) => void (values = flat ? flat.slice() : new Float32Array(0)),
  };
}
