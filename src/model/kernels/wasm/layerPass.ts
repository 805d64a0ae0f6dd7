/** One reading of a sequence by one recurrent layer in the SIMD module, without a trace for gradients. */
import type { CellParameters, Numbers, ParameterRole, StartStates } from '../../cells/cell';
import type { NetworkShape } from '../../network/layout';
import { withoutOptions } from '../optionBlocks';
import { Pieces } from './memory';
import { PASS_AT, type PassField, type Wasm } from './module';
import { activationFields, endStates, entries, passFields, run, RUNS, sizes } from './pass';

/** States after the last time step [batch, units]; a cell without c has h in its place. */
export type LayerEnd = { readonly h: Float32Array; readonly c: Float32Array };

export type Reading = {
  /** All hidden states [batch, time, units], or those after the last time step [batch, units]. */
  readonly isSequence: boolean;
  readonly mask?: Numbers | null; // [batch, time]
  readonly start?: StartStates | null;
  readonly keepStates?: boolean;
};

type Read = { readonly h: Float32Array; readonly end: LayerEnd | null };

export function createLayerPass(
  wasm: Wasm,
  network: NetworkShape,
  parameters: CellParameters,
): (x: Numbers, batch: number, time: number, reading: Reading) => Read {
  const { cell, activation, units, options = null } = network;
  const own = (Object.entries(parameters) as [ParameterRole, Numbers][]).map(
    ([role, values]): [ParameterRole, Numbers] => [
      role,
      options ? withoutOptions(role, Float32Array.from(values), units, options) : values,
    ],
  );
  return (x, batch, time, { isSequence, mask, start, keepStates = false }) => {
    const shape = { batch, time, inputs: x.length / (batch * time), units };
    const pieces = new Pieces(wasm);
    const { kept, forward } = sizes(shape, cell);
    const fields = passFields({
      ...shape,
      ...activationFields(activation, options),
      isSequence: Number(isSequence),
      hasStart: Number(Boolean(start)),
    });
    for (const [field, size] of [...entries(kept), ...entries(forward)]) fields[PASS_AT[field]] = pieces.take(size);
    const given: [PassField, Numbers][] = [['x', x], ...own];
    if (start) given.push(['h0', start.h]);
    if (start && kept.states > 0) given.push(['c0', start.c]);
    if (mask) given.push(['mask', mask]);
    for (const [field, values] of given) fields[PASS_AT[field]] = pieces.take(values.length);
    const size = batch * units * (isSequence ? time : 1);
    const hAt = pieces.take(size);
    fields[PASS_AT.h] = hAt;
    for (const [field, values] of given) pieces.numbers(fields[PASS_AT[field]]!, values.length).set(values);
    run(wasm, RUNS[cell].forward, pieces, fields);
    const h = pieces.numbers(hAt, size).slice();
    const [endH, endC] = keepStates ? endStates(fields, shape, cell, pieces) : [];
    pieces.giveBack();
    return { h, end: endH ? { h: endH, c: endC ?? endH } : null };
  };
}
