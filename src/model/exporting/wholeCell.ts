/**
 * An LSTM without some of its gates as one with all of them, for programs that know no other. Weights can say it exactly:
 *
 *   left out   columns 0, bias 100                  σ(100) is 1 to the last digit, in float32 and in float64
 *   coupled    the columns of i with the other sign  σ(-z) = 1 - σ(z)
 *
 * An activation that is left out is none of the weights: each format says it in its own way, or refuses.
 */
import { LSTM, PEEPHOLE_ORDER } from '../cells/lstm';
import type { CellParameters, Numbers } from '../cells/cell';
import { layerParameters } from '../network/layout';
import type { TrainedNetwork } from './trained';

/** Its sigmoid is 1, and that of its negative less than the smallest float32. */
const WIDE = 104;

/** The same network where nothing is left out. */
export function withWholeCell<Network extends Pick<TrainedNetwork, 'shape' | 'layout' | 'parameters'>>(
  network: Network,
): Network {
  const { shape, layout } = network;
  const { options, units } = shape;
  if (!options || (options.open.length === 0 && !options.coupled)) return network;
  const parameters = network.parameters.slice();
  for (let layer = 0; layer < shape.layers; layer++) {
    const own = layerParameters(parameters, layout, layer);
    for (const gate of options.open) hold(own, gate, units, WIDE);
    if (options.open.includes('f') || !options.coupled) continue;
    // Of an input gate that is left out, 1 - i is 0.
    if (options.open.includes('i')) hold(own, 'f', units, -WIDE);
    else couple(own, units);
  }
  return { ...network, parameters };
}

type Gate = (typeof PEEPHOLE_ORDER)[number];

/** The rows of each array with the gates side by side, and where the block of a gate lies in each. */
function blocksOf({ kernel, recurrentKernel, bias, peephole }: CellParameters, gate: Gate, units: number) {
  const columns = LSTM.gates.length * units;
  const block = LSTM.gates.indexOf(gate) * units;
  const inEach = [kernel, recurrentKernel, bias].flatMap((values) =>
    Array.from({ length: values.length / columns }, (_, row) => part(values, row * columns + block, units)),
  );
  const seen = peephole ? [part(peephole, PEEPHOLE_ORDER.indexOf(gate) * units, units)] : [];
  return [...inEach, ...seen];
}

const part = (values: Numbers, from: number, units: number): Numbers => values.subarray(from, from + units);

function hold(own: CellParameters, gate: Gate, units: number, bias: number): void {
  for (const block of blocksOf(own, gate, units)) block.fill(0);
  const from = LSTM.gates.indexOf(gate) * units;
  own.bias.fill(bias, from, from + units);
}

function couple(own: CellParameters, units: number): void {
  const from = blocksOf(own, 'i', units);
  blocksOf(own, 'f', units).forEach((block, at) => block.set(from[at]!.map((value) => -value)));
}

/** In words, for those who read the file; nothing where all is there. */
export function leftOutInWords({ shape: { options } }: Pick<TrainedNetwork, 'shape'>): readonly string[] {
  if (!options) return [];
  const { open, coupled, linearCandidate, linearOutput } = options;
  const gates = { i: 'input', f: 'forget', o: 'output' } as const;
  return [
    ...open.map(
      (gate) => `There is no ${gates[gate]} gate: its weights are 0 and its bias is ${WIDE}, so that it is 1.`,
    ),
    ...(coupled && !open.includes('f')
      ? ['The forget gate is 1 - input gate: it has the weights of the input gate with the other sign.']
      : []),
    ...(linearCandidate ? ['The candidate g has no activation.'] : []),
    ...(linearOutput ? ['The cell state has no activation before the output gate: h = o * c.'] : []),
  ];
}
