/** What the cells of the network do over one window: every gate that is there and every state of every unit at every time step. */
import { CELLS } from '../../cells/cells';
import type { PassTrace } from '../../cells/cell';
import { shownTraces } from '../../cells/parts';
import type { NetworkShape } from '../../network/layout';
import { lineOf } from '../../network/shortcut';
import type { GatesView } from '../../protocol/inside/gates';
import type { LayerTraces, TraceName } from '../../protocol/inside/traces';
import { toDataUnit } from '../../windows/windows';
import type { Inside } from '../inspectedNetwork';
import { readWatched, sampleView } from '../reading';

/** With the interventions that are in the parameters and in the windows' inputs. */
export function viewWindow(inside: Inside): GatesView {
  const { windows, samples, target, shape, layout, parameters } = inside;
  const { inputs: width } = samples;
  const reading = readWatched(inside);
  const { x, trace, steps } = reading;
  const inputs = Float32Array.from({ length: steps }, (_, step) => x[step * width]!);
  const layers = trace.layers.map((layer) => layerTraces(layer, shape, steps));
  const seen = { target, inputs, layers };
  if (!windows) {
    return { ...seen, forecast: new Float64Array(), head: null, sample: sampleView(reading, inside) };
  }
  const { forecast } = trace;
  const line = lineOf(x, 1, shape, layout, parameters)[0]!;
  const head = shape.shortcut ? { shortcut: shape.shortcut.kind, network: forecast[0]! - line, line } : null;
  toDataUnit(windows, forecast, target);
  return { ...seen, forecast, head, sample: null };
}

function layerTraces(trace: PassTrace, shape: NetworkShape, time: number): LayerTraces {
  const { cell, units } = shape;
  const { gates, blocks } = CELLS[cell];
  const of = (name: TraceName): Float32Array => {
    const gate = gates.indexOf(name);
    if (gate >= 0) return transposed(trace.gates, blocks * units, gate * units, units, time);
    return transposed(name === 'c' ? trace.c : trace.h, units, 0, units, time);
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
