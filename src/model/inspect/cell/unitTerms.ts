/** How one unit comes by its gates over the watched window: its weights, and what they weigh. */
import type { CellParameters, Numbers, PassTrace } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import { PEEPHOLE_ORDER } from '../../cells/lstm';
import { shownTraces, weighedGates } from '../../cells/parts';
import { sideBySide } from '../../network/directions';
import type { NetworkTrace } from '../../network/forward';
import { layerParameters, toldBy, type NetworkShape } from '../../network/layout';
import type { Question } from '../../protocol/inside/answers';
import type { UnitAnswer, UnitGate } from '../../protocol/inside/cell';
import type { LayerTraces, TraceName } from '../../protocol/inside/traces';
import type { Inside } from '../inspectedNetwork';
import { readWatched } from '../reading';

/** A layer or a unit that the network lacks is taken for its last. One pass over one window: nothing to pause in. */
export function unitTerms(inside: Inside, asked: Question & { name: 'unit' }): UnitAnswer {
  const { samples, target, shape, layout, parameters } = inside;
  const { units } = shape;
  const layer = Math.min(asked.layer, shape.layers - 1);
  const unit = Math.min(asked.unit, shape.units - 1);
  const { x, steps, trace: pass } = readWatched(inside);
  const { layers } = pass;
  const below = seenBelow(pass, layer, samples.time, shape);
  const trace = layers[layer]!;
  return {
    name: 'unit',
    layer,
    unit,
    target,
    inputs: below ? Float32Array.from(below.subarray(0, steps * toldBy(shape))) : x.slice(0, steps * samples.inputs),
    hidden: Float32Array.from(trace.h.subarray(0, steps * units)),
    gates: gatesOf(layerParameters(parameters, layout, layer), shape, unit),
    traces: tracesOf(trace, shape, unit, steps),
  };
}

/** What the layer below says [time, toldBy]; of the first layer nothing. */
function seenBelow(
  { layers, reversed }: NetworkTrace,
  layer: number,
  time: number,
  shape: NetworkShape,
): Numbers | null {
  const [onward, backward] = [layers[layer - 1], reversed[layer - 1]];
  if (!onward) return null;
  return backward ? sideBySide(onward, backward, 1, time, shape.units) : onward.h;
}

/** Those that have weights in use. */
function gatesOf(own: CellParameters, shape: NetworkShape, unit: number): readonly UnitGate[] {
  const { cell, units } = shape;
  const { gates, traces } = CELLS[cell];
  const weighed = weighedGates(shape);
  // A simple RNN has one weighted sum, that of its hidden state.
  const columns: readonly TraceName[] = gates.length > 0 ? gates : ['h'];
  const width = columns.length * units;
  return traces
    .filter((name) => (gates.length > 0 ? weighed : columns).includes(name))
    .map((name) => {
      const column = columns.indexOf(name) * units + unit;
      return {
        name,
        kernel: columnOf(own.kernel, width, column),
        recurrentKernel: columnOf(own.recurrentKernel, width, column),
        bias: own.bias[column]!,
        recurrentBias: own.bias[width + column] ?? 0,
        peephole: own.peephole?.[PEEPHOLE_ORDER.findIndex((seeing) => seeing === name) * units + unit] ?? null,
      };
    });
}

function columnOf(matrix: Numbers, width: number, column: number): Float32Array {
  return Float32Array.from({ length: matrix.length / width }, (_, row) => matrix[row * width + column]!);
}

/** Gates and states of one unit. */
export function tracesOf(trace: PassTrace, shape: NetworkShape, unit: number, time: number): LayerTraces {
  const { cell, units } = shape;
  const { gates, blocks } = CELLS[cell];
  const values = (name: TraceName): Float32Array => {
    const gate = gates.indexOf(name);
    const rows = gate >= 0 ? trace.gates : name === 'c' ? trace.c : trace.h;
    const width = gate >= 0 ? blocks * units : units;
    const from = gate >= 0 ? gate * units + unit : unit;
    return Float32Array.from({ length: time }, (_, step) => rows[step * width + from]!);
  };
  return { units: 1, traces: shownTraces(shape).map((name) => ({ name, values: values(name) })) };
}
