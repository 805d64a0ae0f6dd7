/**
 * What the units of the network remember, over windows of the validation part.
 *
 * **Saturation** (Karpathy, Johnson & Fei-Fei 2015, §4.2): the shares of time at which a gate is below 0.1 and above 0.9. A
 * simple RNN has no gate: there it is the size of h, which is near 1 where the activation is flat.
 *
 * **Half-life**: what is left of a unit's memory after a step is a share k of it. With k the geometric mean over time, half
 * of it is gone after ln ½ / ln k steps.
 *
 *   LSTM, with peepholes or without   c = f ⊙ c₋₁ + …                k = f, which is 1 where the forget gate is left out
 *   GRU                               h = z ⊙ h₋₁ + …                k = z
 *   simple RNN                        ∂h/∂h₋₁ of the unit itself     k = |U_uu · φ′|
 *
 * The last is the network linearised about where it is; a unit of it may even swell, and then loses nothing. What a unit
 * hands to others and gets back from them is in none of the three.
 */
import { ACTIVATIONS } from '../../cells/activation';
import { CELLS } from '../../cells/cells';
import type { Numbers, PassTrace } from '../../cells/cell';
import { weighedGates } from '../../cells/parts';
import { forward } from '../../network/forward';
import { layerParameters, parameterCount, type NetworkShape } from '../../network/layout';
import type { LayerMemory, MemoryAnswer } from '../../protocol/inside/memory';
import type { TraceName } from '../../protocol/inside/traces';
import { filledRows } from '../../tasks/rows';
import { evenlySpaced } from '../../windows/evenlySpaced';
import type { Inside } from '../inspectedNetwork';
import { strongestLag } from '../sampling/strongestLag';

/** Below and above, a gate is as good as shut or open. */
const SHUT = 0.1;
const OPEN = 0.9;

const MOST_WINDOWS = 64;
const FEWEST_WINDOWS = 4;
/** Multiplications in all, and between two pauses. */
const MOST_WORK = 2e8;
const WORK_BETWEEN_PAUSES = 2e6;

/** Pauses (yields) after each batch of windows. */
export function* memory({
  source,
  samples,
  windows,
  shape,
  layout,
  parameters,
}: Inside): Generator<void, MemoryAnswer> {
  const { time, parts } = samples;
  const work = time * parameterCount(layout);
  const chosen = evenlySpaced(parts.validation, windowsWithin(work));
  const batch = Math.max(1, Math.floor(WORK_BETWEEN_PAUSES / work));
  const tallies = Array.from({ length: shape.layers }, (_, layer) =>
    createTally(shape, layerParameters(parameters, layout, layer).recurrentKernel),
  );
  for (let start = 0; start < chosen.length; start += batch) {
    const rows = chosen.subarray(start, start + batch);
    const { x, mask } = filledRows(samples, rows, shape.horizon);
    const { layers } = forward(x, rows.length, time, shape, layout, parameters, { mask });
    layers.forEach((trace, layer) => tallies[layer]!.add(trace, mask));
    yield;
  }
  return {
    name: 'memory',
    windows: chosen.length,
    lookBack: time,
    season: windows ? source.season : 0,
    lag: windows ? strongestLag(windows.targets.subarray(windows.lag, windows.trainEnd), 2 * time) : 0,
    layers: tallies.map((tally) => tally.memory()),
  };
}

/** How many windows are looked at where each takes so many multiplications. */
export function windowsWithin(work: number): number {
  return Math.min(MOST_WINDOWS, Math.max(FEWEST_WINDOWS, Math.floor(MOST_WORK / work)));
}

/** Time steps that are not there [row, time] do not count. */
type Tally = { add(trace: PassTrace, mask: Numbers | null): void; memory(): LayerMemory };

/** `recurrentKernel` is that of the layer: [units, G·units]. */
function createTally(shape: NetworkShape, recurrentKernel: Numbers): Tally {
  const { cell, units, activation } = shape;
  const { gates, blocks } = CELLS[cell];
  const { slope } = ACTIVATIONS[activation];
  const weighed = weighedGates(shape);
  const watched = WATCHED[cell].filter((name) => gates.length === 0 || weighed.includes(name));
  const counts = watched.map((name) => ({ name, low: new Float64Array(units), high: new Float64Array(units) }));
  const logs = new Float64Array(units); // sum of ln k
  const steps = (trace: PassTrace) => trace.h.length / units;
  let times = 0;

  function countGate(trace: PassTrace, place: number, mask: Numbers | null): void {
    const { name, low, high } = counts[place]!;
    const block = gates.indexOf(name);
    for (let step = 0; step < steps(trace); step++) {
      if (mask?.[step] === 0) continue;
      for (let unit = 0; unit < units; unit++) {
        const value =
          block < 0 ? Math.abs(trace.h[step * units + unit]!) : trace.gates[(step * blocks + block) * units + unit]!;
        if (value < SHUT) low[unit]! += 1;
        else if (value > OPEN) high[unit]! += 1;
      }
    }
  }

  function addKept(trace: PassTrace, mask: Numbers | null): void {
    const block = gates.indexOf(cell === 'gru' ? 'z' : 'f');
    for (let step = 0; step < steps(trace); step++) {
      if (mask?.[step] === 0) continue;
      times += 1;
      for (let unit = 0; unit < units; unit++) {
        const kept =
          block < 0
            ? Math.abs(recurrentKernel[unit * units + unit]! * slope(trace.h[step * units + unit]!))
            : trace.gates[(step * blocks + block) * units + unit]!;
        logs[unit]! += Math.log(kept);
      }
    }
  }

  return {
    add(trace, mask) {
      watched.forEach((_, place) => countGate(trace, place, mask));
      addKept(trace, mask);
    },
    memory: () => ({
      gates: counts.map(({ name, low, high }) => ({ name, low: shares(low, times), high: shares(high, times) })),
      keeps: Float32Array.from(logs, (sum) => Math.exp(sum / times)),
      halfLives: Float32Array.from(logs, (sum) => halfLife(sum / times)),
    }),
  };
}

/** What is counted of each cell: of an LSTM, the gates that have weights of their own. */
const WATCHED: Readonly<Record<NetworkShape['cell'], readonly TraceName[]>> = {
  lstm: ['f', 'i', 'o'],
  peephole: ['f', 'i', 'o'],
  gru: ['z', 'r'],
  rnn: ['h'],
};

const shares = (counts: Float64Array, of: number): Float32Array => Float32Array.from(counts, (count) => count / of);

/** In time steps, from the mean of ln k: 0 where nothing is kept, Infinity where nothing is lost. */
function halfLife(log: number): number {
  if (log >= 0) return Number.POSITIVE_INFINITY;
  return Math.log(0.5) / log;
}
