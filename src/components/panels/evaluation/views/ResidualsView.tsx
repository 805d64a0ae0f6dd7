import { useMemo } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import { LinesChart } from '../../../charts/lines/LinesChart';
import { MARGIN, yOf } from '../../../charts/lines/plot';
import { correlogram, histogram, residualsOf, sizesByHalf } from '../residuals';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

const LEAST_LAGS = 20;
const MOST_LAGS = 60;

/** What is left when the forecast is taken from the truth: over time, counted, against itself and against the forecast. */
export function ResidualsView({ evaluation: { baselines, network, series } }: { evaluation: Evaluation }) {
  const { t, figure, tick, language } = useQualityWords();
  const found = useMemo(
    () => residualsOf(baselines, network.forecasts, series.values),
    [baselines, network, series.values],
  );
  const { at, values, said, mean, sd } = found;
  const bars = histogram(values);
  const { correlations, bound } = correlogram(
    found,
    Math.min(MOST_LAGS, Math.max(LEAST_LAGS, 2 * baselines.season.length)),
  );
  const lags = correlations.map((_, index) => index + 1);
  const outside = correlations.filter((value) => Math.abs(value) > bound).length;
  const modal = bars.counts.indexOf(Math.max(...bars.counts));
  const timeOf = (index: number) => timeLabel(series.time, index, language);
  const zero = (xs: readonly number[]) => ({
    name: '0',
    colour: 'var(--muted)',
    dash: '2 3',
    x: [xs[0] ?? 0, xs.at(-1) ?? 1],
    y: [0, 0],
  });
  const edges = bars.counts.flatMap((_, bar) => [bars.low + bar * bars.width, bars.low + (bar + 1) * bars.width]);
  const overTime = t('quality.overTime', { mean: figure(mean), sd: figure(sd) });
  const counted = t('quality.histogram', {
    low: figure(bars.low),
    high: figure(bars.low + bars.width * bars.counts.length),
    mode: figure(bars.low + (modal + 0.5) * bars.width),
  });
  const related = t('quality.autocorrelation', { outside, lags: lags.length, bound: figure(bound) });
  const [lower, upper] = sizesByHalf(found);
  const fitted = t('quality.fitted', { low: figure(lower), high: figure(upper) });
  return (
    <div className={styles['grid']}>
      <div>
        <LinesChart
          className={styles['small']}
          lines={[zero(at), { name: 'residual', colour: 'var(--forecast)', dots: true, x: at, y: values }]}
          xLabel={timeOf}
          yLabel={tick}
          caption={overTime}
        />
        <p className="muted">{overTime}</p>
      </div>
      <div>
        <LinesChart
          className={styles['small']}
          lines={[
            {
              name: 'count',
              colour: 'var(--forecast)',
              x: edges,
              y: bars.counts.flatMap((count) => [count, count]),
            },
          ]}
          includes={[0]}
          xLabel={tick}
          yLabel={tick}
          caption={counted}
        />
        <p className="muted">{counted}</p>
      </div>
      <div>
        <LinesChart
          className={styles['small']}
          lines={[
            { name: 'correlation', colour: 'var(--forecast)', dots: true, x: lags, y: correlations },
            { name: 'upper', colour: 'var(--validation)', dash: '4 3', x: [1, lags.length], y: [bound, bound] },
            { name: 'lower', colour: 'var(--validation)', dash: '4 3', x: [1, lags.length], y: [-bound, -bound] },
          ]}
          includes={[-0.5, 0.5]}
          xLabel={String}
          yLabel={tick}
          caption={related}
          marks={(plot) =>
            correlations.map((value, index) => {
              const x =
                MARGIN.left +
                ((plot.width - MARGIN.left - MARGIN.right) * index) / Math.max(1, correlations.length - 1);
              return <path key={index} d={`M${x} ${yOf(plot, 0)}V${yOf(plot, value)}`} stroke="var(--forecast)" />;
            })
          }
        />
        <p className="muted">{related}</p>
      </div>
      <div>
        <LinesChart
          className={styles['small']}
          lines={[
            zero(said.toSorted((one, other) => one - other)),
            { name: 'residual', colour: 'var(--forecast)', dots: true, x: said, y: values },
          ]}
          xLabel={tick}
          yLabel={tick}
          caption={fitted}
        />
        <p className="muted">{fitted}</p>
      </div>
    </div>
  );
}
