/** Reads a text on from where it has been read, with the states carried from each character to the next. */
import type { StartStates } from '../../cells/cell';
import { shownTraces } from '../../cells/parts';
import { forward, type NetworkTrace } from '../../network/forward';
import type { LayerTraces } from '../../protocol/inside/traces';
import type { CharacterText } from '../../tasks/characters/characterText';
import { tracesOf } from '../cell/unitTerms';
import type { Inside } from '../inspectedNetwork';
import { endOf } from '../reading';

export type ReadingOn = {
  /** One pass over characters that follow what was read before; its outputs are the logits of each next one. */
  read(codes: Uint8Array): NetworkTrace;
  /** Forgets what was read: the states are 0 again. */
  begin(): void;
};

export function readingOn(inside: Inside): ReadingOn {
  const { shape, layout, parameters } = inside;
  let start: readonly StartStates[] | null = null;
  return {
    begin() {
      start = null;
    },
    read(codes) {
      const time = codes.length;
      const x = new Float32Array(time * shape.inputs); // one-hot [time, symbol]
      for (const [t, code] of codes.entries()) x[t * shape.inputs + code] = 1;
      const trace = forward(x, 1, time, shape, layout, parameters, { start });
      start = endOf({ trace }, inside);
      return trace;
    },
  };
}

/** Gates and states of one unit, written down pass by pass. */
export type UnitRecord = {
  readonly layer: number;
  readonly unit: number;
  /** Over so many characters, [1, character] each. */
  readonly traces: LayerTraces;
  /** From the character `at` on. */
  write(trace: NetworkTrace, time: number, at: number): void;
};

/** A layer or a unit that the network lacks is taken for its last. */
export function unitRecord(
  { shape }: Inside,
  asked: { readonly layer: number; readonly unit: number },
  characters: number,
): UnitRecord {
  const layer = Math.min(asked.layer, shape.layers - 1);
  const unit = Math.min(asked.unit, shape.units - 1);
  const traces = shownTraces(shape).map((name) => ({ name, values: new Float32Array(characters) }));
  return {
    layer,
    unit,
    traces: { units: 1, traces },
    write(trace, time, at) {
      const read = tracesOf(trace.layers[layer]!, shape, unit, time).traces;
      for (const [index, { values }] of traces.entries()) values.set(read[index]!.values, at);
    },
  };
}

export function textIn({ samples, config }: Inside): CharacterText {
  if (!samples.text) throw new Error(`${config.task} has no text.`);
  return samples.text;
}
