/** Gates and states of a pass over one sample as they are shown: by name, a unit a row. */
import { CELLS } from '../cells/cells';
import type { PassGradients, PassTrace } from '../cells/cell';
import { shownTraces } from '../cells/parts';
import type { LayerTraces, TraceName } from '../protocol/inside/traces';
import type { NetworkShape } from './layout';

export function layerTraces(trace: PassTrace, shape: NetworkShape, time: number): LayerTraces {
  return tracesOf(shape, time, trace, trace.gates, CELLS[shape.cell].blocks);
}

/** How the loss changes with each state, and with each gate before its activation. */
export function layerGradients(
  states: PassGradients['states'],
  gates: Float64Array, // [time, gates, units]
  shape: NetworkShape,
  time: number,
): LayerTraces {
  return tracesOf(shape, time, states, gates, CELLS[shape.cell].gates.length);
}

function tracesOf(
  shape: NetworkShape,
  time: number,
  states: PassGradients['states'],
  gates: Float64Array, // [time, blocks, units]
  blocks: number,
): LayerTraces {
  const { units } = shape;
  const of = (name: TraceName): Float32Array => {
    const gate = CELLS[shape.cell].gates.indexOf(name);
    if (gate >= 0) return transposed(gates, blocks * units, gate * units, units, time);
    return transposed(name === 'c' ? states.c : states.h, units, 0, units, time);
  };
  return { units, traces: shownTraces(shape).map((name) => ({ name, values: of(name) })) };
}

/** Columns `from` … `from + units` of rows [time, width] as [units, time]. */
function transposed(rows: Float64Array, width: number, from: number, units: number, time: number): Float32Array {
  const values = new Float32Array(units * time);
  for (let t = 0; t < time; t++) {
    for (let unit = 0; unit < units; unit++) values[unit * time + t] = rows[t * width + from + unit]!;
  }
  return values;
}
