import { inputNames } from '../model/config/inputs';
import type { Config } from '../model/config/settings';
import type { Series, WindowSource } from '../model/protocol/series';

/** What windows need of a series: columns and dates that are no input are not copied to the other threads. */
export function windowSource({ inputs }: Pick<Config, 'inputs'>, series: Series): WindowSource {
  const names = inputNames(inputs);
  const { values, season, features } = series;
  return {
    values,
    season,
    features: features.filter((feature) => names.some(({ kind, name }) => kind === 'column' && name === feature.name)),
    time: names.some(({ kind }) => kind === 'calendar') ? series.time : { kind: 'index' },
  };
}
