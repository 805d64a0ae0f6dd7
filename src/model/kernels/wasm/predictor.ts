/** Networks in the SIMD module and without tfjs: what the inspector computes the whole series with. */
import type { Numbers } from '../../cells/cell';
import { turnedInTime } from '../../network/directions';
import { forecastIn, head, withLine, type Passing, type Predicting } from '../../network/forward';
import { directionsOf, layerParameters, toldBy, type NetworkShape, type ParameterSlot } from '../../network/layout';
import { headOutputs, isLarge } from './head';
import { createLayerPass, type LayerEnd } from './layerPass';
import type { Wasm } from './module';

/** What `forward` of `network/` says of a network, without its traces. */
export type WasmPass = {
  readonly told: Numbers; // [rows, toldBy]
  readonly outputs: Float64Array; // [rows, outputs]
  readonly forecast: Float64Array; // [batch, horizon]
  /** By layer, with `keepStates`: what another pass may start with. */
  readonly ends: readonly LayerEnd[];
};

/** As `forward`, in float32. `keepStates` asks for the states after the last time step; those of reading from the end have no use. */
export function wasmForwardOf(
  wasm: Wasm,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
): (x: Numbers, batch: number, time: number, passing?: Passing & { readonly keepStates?: boolean }) => WasmPass {
  const layers = Array.from({ length: shape.layers }, (_, layer) =>
    directionsOf(shape).map((direction) =>
      createLayerPass(wasm, shape, layerParameters(parameters, layout, layer, direction)),
    ),
  );
  const dense = layerParameters(parameters, layout, 'head');
  return (x, batch, time, { drop = null, mask = null, start = null, keepStates = false } = {}) => {
    const ends: LayerEnd[] = [];
    let told = x;
    for (const [layer, [onward, backward]] of layers.entries()) {
      const isLast = layer === shape.layers - 1;
      const isSequence = !isLast || shape.answer?.at === 'every';
      const from = told;
      const { h, end } = onward!(from, batch, time, { isSequence, mask, start: start?.[layer] ?? null, keepStates });
      if (end) ends.push(end);
      told = h;
      if (backward) {
        const steps = mask && turnedInTime(mask, batch, time);
        const back = backward(turnedInTime(from, batch, time), batch, time, { isSequence, mask: steps });
        told = sideBySide(h, isSequence ? turnedInTime(back.h, batch, time) : back.h, shape.units);
      }
      if (drop && !isLast) drop(told, layer);
    }
    const outputs = withLine(saidOf(told), x, batch, shape, layout, parameters);
    return { told, outputs, forecast: forecastIn(outputs, batch, shape), ends };
  };

  function saidOf(told: Numbers): Float64Array {
    const { kernel, bias } = dense;
    if (!isLarge(told.length, bias.length)) return head(told, shape, dense);
    return new Float64Array(headOutputs(wasm, told, kernel, bias, toldBy(shape)));
  }
}

/** As `predictorOf` of `forecasting/`, in float32. */
export function wasmPredictorOf(
  wasm: Wasm,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  lookBack: number,
  { says = 'forecast', drop }: Predicting = {},
): (x: Float32Array, batch: number) => Float64Array {
  const forward = wasmForwardOf(wasm, shape, layout, parameters);
  return (x, batch) => forward(x, batch, lookBack, { drop: drop ?? null })[says];
}

/** Rows of both directions [rows, 2·units]. */
function sideBySide(onward: Numbers, back: Numbers, units: number): Float32Array {
  const joined = new Float32Array(2 * onward.length);
  for (let from = 0; from < onward.length; from += units) {
    joined.set(onward.subarray(from, from + units), 2 * from);
    joined.set(back.subarray(from, from + units), 2 * from + units);
  }
  return joined;
}
