import type { SampleView } from '../../../../model/protocol/tasks';
import type { GatesView } from '../../../../model/protocol/inside/gates';
import type { LayerTraces } from '../../../../model/protocol/inside/traces';

/** A line for each unit and time step, both from 1, with the input, of a sample all inputs, and every trace. */
export function gatesCsv(
  { units, traces }: LayerTraces,
  { inputs, sample }: Pick<GatesView, 'inputs' | 'sample'>,
): string {
  const width = sample ? widthOf(sample) : 1;
  const seen = sample?.x ?? inputs;
  const names = width === 1 ? ['x'] : Array.from({ length: width }, (_, index) => `x${index + 1}`);
  const lines = [['unit', 'step', ...names, ...traces.map(({ name }) => name)].join(',')];
  for (let unit = 0; unit < units; unit++) {
    for (let time = 0; time < inputs.length; time++) {
      const values = traces.map((trace) => trace.values[unit * inputs.length + time]);
      lines.push([unit + 1, time + 1, ...seen.subarray(time * width, (time + 1) * width), ...values].join(','));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Inputs of a time step. */
const widthOf = ({ x, time }: SampleView): number => x.length / time;
