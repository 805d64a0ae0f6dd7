import { memo } from 'react';
import type { Series } from '../../model/protocol/series';
import { useWords } from './playgroundContext';
import type { ForecastKind } from './forecastView';

type ForecastCaptionProps = {
  series: Series;
  lstm: Float64Array | null;
  kind: ForecastKind;
  timeOf(index: number): string;
};

/** The chart in words, with its current figures. */
export const ForecastCaption = memo(function ForecastCaption({ series, lstm, kind, timeOf }: ForecastCaptionProps) {
  const { t, count, figure } = useWords();
  const { values, interpolated } = series;
  const last = values.length - 1;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
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
      {interpolated.length > 0 && count('count.interpolated', interpolated.length)}
    </figcaption>
  );
});
