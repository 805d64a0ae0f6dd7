import { describe, expect, it } from 'vitest';
import { SCALERS, scaled } from '../windows/scaler';
import { inputInWords } from './inputInWords';
import { INPUTS, networkWith, SERIES } from './networks.fixture';
import { sampleOf } from './trained';

describe('what the numbers of a network mean', () => {
  it('is said sentence by sentence', () => {
    const network = networkWith({ lookBack: 12, horizon: 3, difference: 7, transform: 'boxcox', loss: 'quantile' });
    const { transform, scaler } = network.windows;
    if (transform.kind === 'none') throw new Error('A transform was asked for');
    const { lambda, offset, unit, low, high } = transform;
    const formula = lambda === 0 ? 'log(u)' : `(u^lambda - 1) / lambda with lambda ${lambda}`;
    expect(inputInWords(network)).toEqual([
      'The input is windows [batch, 12, 1]: the 12 time steps (look-back) before the first that is forecast, the oldest first.',
      'The target is the series csv "river \\"A\\"\\n.csv", column "level", in "cm".',
      'Missing values: on the straight line between their neighbours.',
      `It is transformed to ${formula} of u = (value + ${offset}) / ${unit}; where u is below ${low} or above ${high}, on the tangent there.`,
      'Then the difference to the value 7 time steps before is taken.',
      `Then it is scaled (standard, mean 0 and standard deviation 1 in the training part): (value - offset) / scale, offset ${scaler.offset}, scale ${scaler.scale}.`,
      'Channel 0 is the target, transformed, differenced and scaled as above.',
      'The output is forecast [batch, 9], on the scale of channel 0: the 3 time steps (horizon) after the window at the quantiles 0.5, 0.1, 0.9, all steps of the first quantile before the next.',
      `Back to the data: multiply by ${scaler.scale} and add ${scaler.offset}, add the value 7 time steps before, transformed as above (beyond 7 steps ahead the forecast's own), and undo the transform.`,
    ]);
  });

  it('names every channel, and how a column is scaled', () => {
    const network = networkWith({ missing: 'mask', inputs: INPUTS[2], knownAhead: 'gate', scaling: 'robust' });
    const { trainEnd, lookBack, parts } = network.windows;
    const rain = SERIES.features[0]!.values;
    const scaler = SCALERS.robust(rain.subarray(0, trainEnd));
    const lines = inputInWords(network);
    expect(lines.filter((line) => line.startsWith('Channel '))).toEqual([
      'Channel 0 is the target, transformed, differenced and scaled as above.',
      'Channel 1 is 1 where the target was measured, 0 where it was missing.',
      `Channel 2 is the column "rain", scaled: (value - offset) / scale, offset ${scaler.offset}, scale ${scaler.scale}.`,
      'Channel 3 is 1 where the column "gate" is "open", else 0, of the time step after.',
      'Channel 4 is 1 where the column "gate" is "shut", else 0, of the time step after.',
      'Channel 5 is the sine of the position in the calendar by weekday, of the time step after.',
      'Channel 6 is the cosine of the position in the calendar by weekday, of the time step after.',
    ]);
    // By these words a window is what the network sees.
    const { inputs } = sampleOf(network, 1);
    const first = parts.test[0]! - lookBack;
    expect(inputs.values[2]).toBeCloseTo(scaled(scaler, rain[first]!), 6);
    expect([inputs.values[3], inputs.values[4]]).toEqual((first + 1) % 2 === 0 ? [1, 0] : [0, 1]);
  });

  it('has one sentence a line, and says what was done on purpose', () => {
    const lines = inputInWords(networkWith({ leaks: 'scaler,smoothing', inputs: INPUTS[2] }));
    expect(lines).toContain('Errors that were made on purpose (leaks): scaler, smoothing.');
    for (const line of lines) expect(line).not.toContain('\n');
  });
});
