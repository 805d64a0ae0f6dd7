/** One pass through a recurrent layer in the SIMD module: what it needs of memory, and how it is told. */
import type { PassShape } from '../../cells/cell';
import type { CellOptions } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import type { ActivationName, CellName } from '../../settings/settings';
import { eights, type Pieces } from './memory';
import { PASS_AT, PASS_FIELDS, type PassField, type Wasm } from './module';

export type Run = { readonly forward: `forward${Name}`; readonly backward: `backward${Name}` };
type Name = 'Lstm' | 'Gru' | 'Rnn';
const LSTM: Run = { forward: 'forwardLstm', backward: 'backwardLstm' };
/** What each cell is called in the module. */
export const RUNS: Readonly<Record<CellName, Run>> = {
  lstm: LSTM,
  peephole: LSTM,
  gru: { forward: 'forwardGru', backward: 'backwardGru' },
  rnn: { forward: 'forwardRnn', backward: 'backwardRnn' },
};

/** How much further apart than needed some rows are set: see `assembly/pass.ts`. */
const APART = 16;

/** Sizes in numbers of what a pass needs: see `assembly/pass.ts`. */
export function sizes(
  { batch, time, inputs, units }: PassShape,
  cell: CellName,
  { inputGradient = false, masked = false }: { readonly inputGradient?: boolean; readonly masked?: boolean } = {},
) {
  const padded = eights(units);
  const columns = Math.max(1, CELLS[cell].blocks) * padded;
  const width = 1 + inputs + padded;
  const laterWidth = (inputGradient ? eights(inputs) : 0) + padded;
  const count = time * batch;
  const hasCellState = CELLS[cell].states.length === 2;
  return {
    kept: {
      rows: (time + 1) * batch * width,
      gates: CELLS[cell].blocks * padded * count,
      states: hasCellState ? padded * (time + 1) * batch : 0,
      shown: hasCellState ? padded * count : 0,
      weights: columns * width,
      edge: 3 * padded,
    },
    forward: { z: batch * (columns + APART), turned: ((batch + 3) & ~3) * width },
    backward: {
      z: batch * (columns + APART),
      back: laterWidth * columns,
      dz: columns * count,
      later: batch * (laterWidth + APART),
      carry: batch * padded,
      gathered: width * columns,
      dEdge: 3 * padded,
      turned: ((batch + 3) & ~3) * columns,
      held: masked ? 2 * batch * padded : 0,
    },
  } as const;
}

/** How the activations φ are told. */
export const activationFields = (activation: ActivationName, options: CellOptions | null) => ({
  isRelu: Number(activation === 'relu'),
  isLinearCandidate: Number(options?.linearCandidate ?? false),
  isLinearOutput: Number(options?.linearOutput ?? false),
});

/** A cell's states after the last time step, h and where there is one c [batch, units] each. */
export function endStates(
  fields: PassFields,
  { batch, time, inputs, units }: PassShape,
  cell: CellName,
  pieces: Pieces,
): readonly Float32Array[] {
  const padded = eights(units);
  const width = 1 + inputs + padded;
  return CELLS[cell].states.map((state) => {
    const end = new Float32Array(batch * units);
    if (state === 'h') {
      const rows = pieces.numbers(fields[PASS_AT.rows]! + 4 * time * batch * width, batch * width);
      for (let row = 0; row < batch; row++) {
        const from = row * width + 1 + inputs;
        end.set(rows.subarray(from, from + units), row * units);
      }
      return end;
    }
    const count = (time + 1) * batch;
    const states = pieces.numbers(fields[PASS_AT.states]!, count * padded);
    for (let at = 0; at < end.length; at++) {
      const [row, unit] = [Math.floor(at / units), at % units];
      end[at] = states[((unit >> 3) * count + time * batch + row) * 8 + (unit & 7)]!;
    }
    return end;
  });
}

/** What a pass is told, at the places of `PASS_AT`: an object of as many names would take longer than a short pass. */
export type PassFields = Int32Array;

export function passFields(known: Readonly<Partial<Record<PassField, number>>>): PassFields {
  const fields = new Int32Array(PASS_FIELDS.length);
  for (const [field, value] of entries(known as Record<PassField, number>)) fields[PASS_AT[field]] = value;
  return fields;
}

export function run(wasm: Wasm, name: Run['forward'] | Run['backward'], pieces: Pieces, fields: PassFields): void {
  const pass = pieces.take(fields.length);
  new Int32Array(wasm.exports.memory.buffer, pass, fields.length).set(fields);
  wasm.exports[name](pass);
}

export const entries = <K extends string>(record: Readonly<Record<K, number>>) =>
  Object.entries(record) as [K, number][];
