/** Forecasts with the SIMD module and without tfjs: what the inspector computes the whole series with. */
import type { CellParameters, Numbers } from '../../cells/cell';
import { forecastIn, head, withLine, type Predicting } from '../../network/forward';
import { layerParameters, type NetworkShape, type ParameterSlot } from '../../network/layout';
import { Pieces } from './memory';
import { PASS_AT, type PassField, type Wasm } from './module';
import { activationFields, entries, passFields, run, RUNS, sizes } from './pass';

/** As `predictorOf` of `forecasting/`, in float32. */
export function wasmPredictorOf(
  wasm: Wasm,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  lookBack: number,
  { says = 'forecast', drop }: Predicting = {},
): (x: Float32Array, batch: number) => Float64Array {
  const layers = Array.from({ length: shape.layers }, (_, layer) => layerParameters(parameters, layout, layer));
  const dense = layerParameters(parameters, layout, 'head');
  return (x, batch) => {
    let h = x;
    for (const [layer, own] of layers.entries()) {
      h = statesOf(wasm, h, batch, lookBack, own, shape, layer);
      if (drop && layer < shape.layers - 1) drop(h, layer);
    }
    const outputs = withLine(head(h, shape, dense), x, batch, shape, layout, parameters);
    return says === 'outputs' ? outputs : forecastIn(outputs, batch, shape);
  };
}

/** All hidden states of a layer [batch, time, units]; of the last one only those at the last time step [batch, units]. */
function statesOf(
  wasm: Wasm,
  x: Float32Array, // [batch, time, inputs]
  batch: number,
  time: number,
  { kernel, recurrentKernel, bias, peephole }: CellParameters,
  { cell, activation, inputs, units, layers }: NetworkShape,
  layer: number,
): Float32Array {
  const isSequence = layer < layers - 1;
  const shape = { batch, time, inputs: layer === 0 ? inputs : units, units };
  const pieces = new Pieces(wasm);
  const { kept, forward } = sizes(shape, cell);
  const fields = passFields({
    ...shape,
    ...activationFields(activation, null),
    isSequence: Number(isSequence),
  });
  for (const [field, size] of [...entries(kept), ...entries(forward)]) fields[PASS_AT[field]] = pieces.take(size);
  const given: [PassField, Numbers][] = [
    ['x', x],
    ['kernel', kernel],
    ['recurrentKernel', recurrentKernel],
    ['bias', bias],
    ...(peephole ? [['peephole', peephole] as [PassField, Numbers]] : []),
  ];
  for (const [field, values] of given) fields[PASS_AT[field]] = pieces.take(values.length);
  const size = batch * units * (isSequence ? time : 1);
  const hAt = pieces.take(size);
  fields[PASS_AT.h] = hAt;
  for (const [field, values] of given) pieces.numbers(fields[PASS_AT[field]]!, values.length).set(values);
  run(wasm, RUNS[cell].forward, pieces, fields);
  const h = pieces.numbers(hAt, size).slice();
  pieces.giveBack();
  return h;
}
