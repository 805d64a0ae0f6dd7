import { networkConfig } from '../../../store/training/selectors';
import { memo } from 'react';
import type { Series } from '../../../model/protocol/series';
import { holesOf, rangeOf } from '../data/preparing/holes';
import { usePlayground, useWords } from '../page/playgroundContext';
import type { ForecastKind } from './forecastView';

type ForecastCaptionProps = {
  series: Series;
  lstm: Float64Array | null;
  /** The forecast with the interventions that are in place. */
  clamped: Float64Array | null;
  kind: ForecastKind;
  timeOf(index: number): string;
};

/** The chart in words, with its current figures. */
export const ForecastCaption = memo(function ForecastCaption(props: ForecastCaptionProps) {
  const { series, lstm, clamped, kind, timeOf } = props;
  const { t, count, figure } = useWords();
  const further = usePlayground((state) =>
    networkConfig(state).inputs === '' ? 0 : (state.summary?.channels ?? 1) - 1,
  );
  const { values } = series;
  const missing = holesOf(values).length;
  const last = values.length - 1;
  const [low, high] = rangeOf(values);
  const facts = {
    points: count('count.points', values.length),
    from: timeOf(0),
    to: timeOf(last),
    low: figure(low),
    high: figure(high),
  };
  return (
    <figcaption className="visually-hidden">
      {lstm
        ? t('forecast.caption', {
            ...facts,
            last: figure(values[last] ?? Number.NaN),
            view: t(`forecast.${kind}`),
            forecast: figure(lstm[last] ?? Number.NaN),
          })
        : t('forecast.captionPlain', facts)}{' '}
      {clamped && t('forecast.clampedCaption', { forecast: figure(clamped[last] ?? Number.NaN) })}{' '}
      {missing > 0 && count('count.holes', missing)} {kind === 'freeRun' && further > 0 && t('forecast.held')}
    </figcaption>
  );
});
