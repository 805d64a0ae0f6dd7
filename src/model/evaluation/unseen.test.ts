/** Nothing that is fitted or forecast changes with what comes later. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WindowSource } from '../protocol/series';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import { cutWindows } from '../windows/windows';
import { predictorOf } from '../forecasting/predictor';
import { networkShape, parameterLayout } from '../network/layout';
import { initialParameters } from '../network/initialize';
import { BASELINES } from './models/registry';
import { finished } from './pausing';
import { findSeason } from './season';
import { startLine } from './startLine';
import { maseScale } from './metrics';
import { networkTable, originsOf, tableOf } from './table';

const LENGTH = 120;
const MISSING = ['interpolate', 'carry', 'seasonal', 'leave-out', 'mask'] as const;
const TRANSFORMS = ['none', 'log', 'boxcox'] as const;

function seriesOf(noise: readonly number[], holes: readonly number[]): WindowSource {
  const values = Float64Array.from(noise, (value, at) => 20 + Math.sin((2 * Math.PI * at) / 6) * 4 + 0.05 * at + value);
  const wind = values.map((value, at) => value * ((at % 5) + 1));
  for (const hole of holes) {
    values[hole] = Number.NaN;
    wind[(hole + 1) % LENGTH] = Number.NaN;
  }
  return {
    values,
    time: { kind: 'index' },
    season: 6,
    features: [{ kind: 'number', name: 'wind', values: wind }],
  };
}

/** All that is fitted, and all that is forecast from origins up to `until`. */
function said(source: WindowSource, config: Config, until: number) {
  const cut = cutWindows(source, config);
  if (!cut.ok) return null;
  const { windows } = cut;
  const shape = networkShape(config, windows.channels.length);
  const predict = predictorOf(
    shape,
    parameterLayout(shape),
    initialParameters(shape, { seed: 1, forgetBias: 1 }),
    windows.lookBack,
  );
  const origins = originsOf(windows).all.filter((origin) => origin <= until);
  const tables = BASELINES.map(({ name, fit }) => {
    const forecaster = finished(fit(windows, 6));
    return [name, forecaster && finished(tableOf(forecaster, origins, windows.horizon)).forecasts] as const;
  });
  return {
    origins,
    line: finished(startLine(windows)),
    season: findSeason(windows, source.time, 0, 0),
    scale: maseScale(windows, 6),
    scaler: windows.scaler,
    transform: windows.transform,
    tables: [...tables, ['lstm', finished(networkTable(windows, predict, origins)).forecasts] as const],
  };
}

const settings = (missing: Config['missing'], transform: Config['transform'], difference: number): Config => ({
  ...configFor('csv'),
  missing,
  transform,
  difference,
  inputs: 'wind',
  units: 2,
  lookBack: 7,
  horizon: 3,
  train: 60,
  validation: 20,
});

/** The same series twice, of which the second goes on otherwise from `moment` on. */
function twoFutures(before: readonly number[], after: readonly number[], missed: readonly number[], moment: number) {
  const known = seriesOf(before, missed);
  const changed = seriesOf(before, missed);
  for (let at = moment; at < LENGTH; at++) {
    if (!Number.isNaN(known.values[at]!)) changed.values[at] = 5 + 9 * Math.abs(after[at]!);
    const feature = changed.features[0]!;
    if (!Number.isNaN(feature.values[at]!)) feature.values[at] = -after[at]!;
  }
  return [known, changed] as const;
}

const noise = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: LENGTH, maxLength: LENGTH });
/** Some of them where one part ends and the next begins. */
const holes = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 2, max: LENGTH - 3 }), { maxLength: 8 }),
    fc.subarray([71, 72, 95, 96], { minLength: 2 }),
  )
  .map(([anywhere, between]) => [...anywhere, ...between]);

describe.each(MISSING)('with missing values by “%s”', (missing) => {
  it.each(TRANSFORMS)(
    'and the transform “%s”, what is said before a moment does not change with what comes after',
    (transform) => {
      fc.assert(
        fc.property(
          noise,
          noise,
          holes,
          fc.integer({ min: 72, max: LENGTH - 5 }),
          fc.constantFrom(0, 1, 6),
          (before, after, missed, moment, difference) => {
            const config = settings(missing, transform, difference);
            const [known, changed] = twoFutures(before, after, missed, moment);
            const one = said(known, config, moment);
            // The training part ends at 72: what was fitted, and each forecast up to the moment, is the same to the bit.
            expect(said(changed, config, moment)).toEqual(one);
          },
        ),
        { numRuns: 12 },
      );
    },
  );
});

describe('with a leak on purpose, what comes after a moment does change what is said before it', () => {
  const before = Array.from({ length: LENGTH }, (_, at) => Math.sin(at * at));
  const after = Array.from({ length: LENGTH }, (_, at) => 2 + Math.cos(3 * at));
  const moment = 100;
  const [known, changed] = twoFutures(before, after, [], moment);
  const saidWith = (leaks: string) =>
    [known, changed].map((source) => said(source, { ...settings('carry', 'boxcox', 0), leaks }, moment)!);

  it('and without one it does not', () => {
    const [one, other] = saidWith('');
    expect(other).toEqual(one);
  });
  it('scaler: what is fitted', () => {
    const [one, other] = saidWith('scaler');
    expect(other!.scaler).not.toEqual(one!.scaler);
    expect(other!.transform).not.toEqual(one!.transform);
    expect(other!.line).not.toEqual(one!.line);
  });
  it.each(['target', 'smoothing'])('%s: what is forecast, by the network and by a line on what it sees', (leak) => {
    const [one, other] = saidWith(leak);
    const forecasts = (of: typeof one, model: string) => of!.tables.find(([name]) => name === model)![1]!;
    for (const model of ['lstm', 'linear']) expect(forecasts(other, model)).not.toEqual(forecasts(one, model));
  });
});
