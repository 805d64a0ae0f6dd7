import { inputNames } from '../../model/settings/sources/inputs';
import type { Config } from '../../model/settings/settings';
import type { TaskSource } from '../../model/protocol/tasks';
import type { InspectedSource, Series, WindowSource } from '../../model/protocol/series';

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

/** More time stamps than this are not copied for a correlation. */
const MOST_STAMPS = 50_000;

/** What the inspector needs: also the true parts, and the dates, that units may be found to follow. */
export function inspectedSource(config: Pick<Config, 'inputs'>, series: Series): InspectedSource {
  const { components, time, values } = series;
  const calendar = values.length <= MOST_STAMPS ? time : ({ kind: 'index' } as const);
  return { ...windowSource(config, series), components, calendar };
}

/** What another task than forecasting is made from. */
export const madeFrom = ({ material }: Series): { readonly source?: TaskSource } =>
  material ? { source: material } : {};
