import { useMemo, useState } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import { networkConfig } from '../../../../store/training/selectors';
import { LinesChart } from '../../../charts/lines/LinesChart';
import { RangeInput } from '../../../controls/fields/RangeInput';
import { useEvaluation, type Evaluation } from '../../evaluation/useEvaluation';
import { useQualityWords } from '../../evaluation/qualityWords';
import { usePlayground } from '../../page/playgroundContext';
import { thinned } from './thinned';
import styles from './table.module.css';

/** The forecast of one step of the horizon, each made so many steps before: direct, from true values. */
export function SeveralSteps() {
  const { t } = useQualityWords();
  const evaluation = useEvaluation();
  const horizon = usePlayground((state) => networkConfig(state).horizon);
  const [asked, setAsked] = useState(Infinity);
  const ahead = Math.min(asked, horizon);
  if (horizon === 1) return <p className={styles['waiting']}>{t('quality.horizonOne')}</p>;
  if (!evaluation || evaluation.baselines.horizon !== horizon) {
    return <p className={styles['waiting']}>{t('quality.waiting')}</p>;
  }
  return (
    <div className={styles['table']}>
      <label className={styles['controls']}>
        <span>{t('several.step', { n: ahead, horizon })}</span>
        <RangeInput
          hue="var(--forecast)"
          fill={(100 * (ahead - 1)) / (horizon - 1)}
          aria-label={t('several.label')}
          min={1}
          max={horizon}
          value={ahead}
          onChange={(event) => setAsked(Number(event.target.value))}
        />
      </label>
      <Drawn evaluation={evaluation} ahead={ahead} />
    </div>
  );
}

function Drawn({ evaluation, ahead }: { evaluation: Evaluation; ahead: number }) {
  const { t, figure, tick, language } = useQualityWords();
  const { baselines, network, series } = evaluation;
  const { origins, horizon } = baselines;
  const { rows } = baselines;
  const [first, last] = [origins[0]!, origins.at(-1)! + ahead - 1];
  const past = useMemo(() => thinned(last - first + 1).map((at) => first + at), [first, last]);
  const [x, said] = useMemo(() => {
    const shown = thinned(origins.length);
    const values = shown.map((row) => network.forecasts[row * horizon + ahead - 1]!);
    // Between two parts there are windows that belong to none: the line breaks off.
    const breaks = [rows.validation.start, rows.test.start].map((row) => shown.findIndex((at) => at >= row));
    return [
      shown.map((row) => origins[row]! + ahead - 1),
      values.map((value, at) => (breaks.includes(at) ? Number.NaN : value)),
    ] as const;
  }, [origins, rows, horizon, network, ahead]);
  const { mae } = network.report.parts.test.byHorizon[ahead - 1]!;
  return (
    <LinesChart
      className={styles['chart']}
      lines={[
        { name: 'series', colour: 'var(--ink)', x: past, y: past.map((time) => series.values[time]!) },
        { name: 'forecast', colour: 'var(--forecast)', x, y: said },
      ]}
      xLabel={(time) => timeLabel(series.time, Math.round(time), language)}
      yLabel={tick}
      caption={t('several.caption', {
        n: ahead,
        from: timeLabel(series.time, first, language),
        to: timeLabel(series.time, last, language),
        mae: figure(mae),
      })}
    />
  );
}
