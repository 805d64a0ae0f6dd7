import type { LayerTraces } from '../../../../model/protocol/inside/traces';

/** A line for each unit and time step, both from 1, with the input and every trace. */
export function gatesCsv({ units, traces }: LayerTraces, inputs: Float32Array): string {
  const lines = [`unit,step,x,${traces.map(({ name }) => name).join(',')}`];
  for (let unit = 0; unit < units; unit++) {
    for (let time = 0; time < inputs.length; time++) {
      const values = traces.map((trace) => trace.values[unit * inputs.length + time]);
      lines.push([unit + 1, time + 1, inputs[time], ...values].join(','));
    }
  }
  return `${lines.join('\n')}\n`;
}
