import { useEffect, useState } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import { LinesChart } from '../../../charts/lines/LinesChart';
import { useMediaQuery } from '../../../controls/browser/useMediaQuery';
import { RangeInput } from '../../../controls/fields/RangeInput';
import { useEvaluation, type Evaluation } from '../../evaluation/useEvaluation';
import { useQualityWords } from '../../evaluation/qualityWords';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { RefitsAlong } from './RefitsAlong';
import styles from './table.module.css';

/** Milliseconds between two origins of the film. */
const FRAME = 160;
/** Fans that stay behind the moving origin. */
const MOST_FANS = 40;
/** Time steps before the test part that are shown. */
const PAST = 24;

/** The rolling origin (Tashman 2000) as a film: from each origin of the test part a forecast of the whole horizon. */
export function Backtest() {
  const { t } = useQualityWords();
  const evaluation = useEvaluation();
  if (!evaluation) return <p className={styles['waiting']}>{t('quality.waiting')}</p>;
  return <Film evaluation={evaluation} />;
}

function Film({ evaluation }: { evaluation: Evaluation }) {
  const { t, figure, tick, language } = useQualityWords();
  const { watch } = useCommands();
  const { baselines, network, series } = evaluation;
  const { origins, horizon, rows } = baselines;
  const { start, end } = rows.test;
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const [place, setPlace] = useState(Infinity);
  const [isRunning, setRunning] = useState(false);
  const shown = Math.max(0, Math.min(place, end - start - 1));
  const [isRefitted, showRefitted] = useState(false);
  const refits = usePlayground((state) => state.refitBacktest);
  // As far as they are there.
  const again = isRefitted && refits?.forecasts.length === (end - start) * horizon ? refits : null;
  const saidFrom = (row: number) => {
    const first = again ? row - start : row;
    return (again ?? network).forecasts.subarray(first * horizon, (first + 1) * horizon);
  };
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(
      () => setPlace((before) => (before >= end - start - 1 ? before : before + 1)),
      still ? 5 * FRAME : FRAME,
    );
    return () => clearInterval(timer);
  }, [isRunning, start, end, still]);
  const isOver = shown >= end - start - 1;
  if (end <= start) return <p className={styles['waiting']}>{t('several.noTest')}</p>;
  const row = start + shown;
  const origin = origins[row]!;
  const timeOf = (at: number) => timeLabel(series.time, Math.round(at), language);
  const from = Math.max(0, origins[start]! - PAST);
  const past = Array.from({ length: series.values.length - from }, (_, at) => from + at);
  const stride = Math.max(1, Math.ceil((shown + 1) / MOST_FANS));
  const fans = [];
  for (let before = row; before >= start; before -= stride) {
    const begin = origins[before]!;
    const isLatest = before === row;
    fans.push({
      name: String(begin),
      colour: 'var(--forecast)',
      width: isLatest ? 2.4 : 0.8,
      x: [begin - 1, ...Array.from({ length: horizon }, (_, ahead) => begin + ahead)],
      y: [series.values[begin - 1] ?? Number.NaN, ...saidFrom(before)],
    });
  }
  const steps = Array.from({ length: horizon }, (_, ahead) => origin + ahead);
  const said = saidFrom(row);
  const eighty = network.bands.find(({ level }) => level === 80)!.byHorizon;
  const error =
    steps.reduce((sum, at, ahead) => sum + Math.abs((series.values[at] ?? Number.NaN) - said[ahead]!), 0) / horizon;
  const play = () => {
    if (isOver) setPlace(0);
    setRunning(!isRunning || isOver);
  };
  return (
    <div className={styles['table']}>
      <div className={styles['controls']}>
        <button type="button" className="button button-small" onClick={play}>
          {isRunning && !isOver ? t('backtest.stop') : t('backtest.play')}
        </button>
        <span>{t('backtest.origin', { time: timeOf(origin) })}</span>
        <RangeInput
          hue="var(--forecast)"
          fill={(100 * shown) / Math.max(1, end - start - 1)}
          aria-label={t('quality.origin')}
          aria-valuetext={timeOf(origin)}
          min={0}
          max={end - start - 1}
          value={shown}
          onChange={(event) => {
            setRunning(false);
            setPlace(Number(event.target.value));
          }}
        />
        <button type="button" className="link-button" onClick={() => watch(origin)}>
          {t('quality.goThere', { time: timeOf(origin) })}
        </button>
      </div>
      <RefitsAlong evaluation={evaluation} shown={isRefitted} onShow={showRefitted} />
      <LinesChart
        className={styles['chart']}
        lines={[
          { name: 'series', colour: 'var(--ink)', x: past, y: past.map((at) => series.values[at]!) },
          ...fans.toReversed(),
        ]}
        // They are of the network that was trained once.
        bands={
          again
            ? []
            : [
                {
                  x: steps,
                  low: said.map((value, ahead) => value - eighty[ahead]!),
                  high: said.map((value, ahead) => value + eighty[ahead]!),
                },
              ]
        }
        xLabel={timeOf}
        yLabel={tick}
        caption={t('backtest.caption', {
          time: timeOf(origin),
          n: shown + 1,
          of: end - start,
          steps: horizon,
          error: figure(error),
        })}
      />
    </div>
  );
}
