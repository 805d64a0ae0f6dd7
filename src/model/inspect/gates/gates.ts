/** What the cells of the network do over one window: every gate that is there and every state of every unit at every time step. */
import { lineOf } from '../../network/shortcut';
import { layerTraces } from '../../network/traces';
import type { GatesView } from '../../protocol/inside/gates';
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
