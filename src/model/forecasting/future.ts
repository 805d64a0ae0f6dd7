/**
 * Beyond the last value: the windows of a series with room for steps that have not come, and their times, which go on in the
 * series' own steps. What is fitted stays as it was fitted.
 */
import type { Feature, TimeAxis, WindowSource } from '../protocol/series';
import { spacingOf, stepsLater } from '../series/dates/spacing';
import { buildInputs } from '../windows/channels';
import type { WindowSettings, Windows } from '../windows/windows';

/** The time axis with so many steps more. */
export function goOn(time: TimeAxis, steps: number): TimeAxis {
  if (time.kind === 'index') return time;
  const { values } = time;
  const { step } = spacingOf(values, time.kind === 'date', null);
  const last = values[values.length - 1]!;
  const longer = new Float64Array(values.length + steps);
  longer.set(values);
  for (let ahead = 1; ahead <= steps; ahead++) longer[values.length + ahead - 1] = stepsLater(last, ahead, step);
  return { ...time, values: longer };
}

/**
 * Windows whose inputs reach `steps` beyond the series. The calendar is known ahead; further columns stay at their last
 * known value.
 */
export function withFuture(windows: Windows, source: WindowSource, settings: WindowSettings, steps: number): Windows {
  const { length } = source.values;
  const longer = (values: Float64Array, fill: number) => {
    const result = new Float64Array(length + steps).fill(fill, length);
    result.set(values);
    return result;
  };
  const held = (feature: Feature): Feature => ({
    ...feature,
    values: longer(feature.values, feature.values.findLast((value) => !Number.isNaN(value)) ?? Number.NaN),
  });
  const targets = longer(windows.targets, Number.NaN);
  const extended: WindowSource = {
    ...source,
    values: longer(source.values, Number.NaN),
    time: goOn(source.time, steps),
    features: source.features.map(held),
  };
  const { rows } = buildInputs(extended, targets, settings, windows);
  return { ...windows, targets, inputs: rows };
}
