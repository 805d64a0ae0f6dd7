import { useMemo, type KeyboardEvent } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import { useCommands } from '../../page/playgroundContext';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

/** Columns that a chart has room for: of more origins each column is the mean of some. */
const MOST_COLUMNS = 120;
const [CELL, HEIGHT] = [8, 14];

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Errors of the rolling origin: origin by step ahead. */
export function BacktestView({ evaluation: { baselines, network, series } }: { evaluation: Evaluation }) {
  const { t, figure, language } = useQualityWords();
  const { watch } = useCommands();
  const { origins, rows, horizon } = baselines;
  const cells = useMemo(() => {
    const { start, end } = rows.test;
    const columns = Math.min(MOST_COLUMNS, end - start);
    return Array.from({ length: columns }, (_, column) => {
      const [from, to] = [column, column + 1].map((at) => start + Math.floor((at * (end - start)) / columns));
      return {
        origin: origins[from!]!,
        errors: Array.from({ length: horizon }, (__, ahead) => {
          let [sum, count] = [0, 0];
          for (let row = from!; row < to!; row++) {
            const error = Math.abs(series.values[origins[row]! + ahead]! - network.forecasts[row * horizon + ahead]!);
            if (!Number.isFinite(error)) continue;
            sum += error;
            count += 1;
          }
          return sum / count;
        }),
      };
    });
  }, [origins, rows, horizon, network, series.values]);
  const most = Math.max(...cells.flatMap(({ errors }) => errors.filter(Number.isFinite)), 1e-300);
  const timeOf = (at: number) => timeLabel(series.time, at, language);
  const means = cells.map(({ errors }) => meanOf(errors.filter(Number.isFinite)));
  const worst = means.indexOf(Math.max(...means.filter(Number.isFinite)));
  const label = t('quality.backtestErrors', {
    origins: rows.test.end - rows.test.start,
    steps: horizon,
    mean: figure(meanOf(means.filter(Number.isFinite))),
    most: figure(means[worst] ?? Number.NaN),
    time: cells[worst] ? timeOf(cells[worst].origin) : '–',
  });
  const onKeyDown = (event: KeyboardEvent<SVGElement>, at: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') watch(cells[at]!.origin);
    else if (by === undefined) return;
    else (event.currentTarget.parentElement?.children[at + by] as SVGElement | undefined)?.focus();
    event.preventDefault();
  };
  return (
    <>
      <p className="muted">{t('quality.backtestCaption')}</p>
      <div className={styles['scroll']}>
        <svg
          width="100%"
          viewBox={`0 0 ${cells.length * CELL} ${Math.max(2, horizon) * HEIGHT}`}
          preserveAspectRatio="none"
          className={styles['heatmap']}
          role="group"
          aria-label={label}
        >
          {cells.map(({ origin, errors }, column) => (
            <g
              key={origin}
              role="button"
              tabIndex={column === 0 ? 0 : -1}
              aria-label={`${t('quality.goThere', { time: timeOf(origin) })}. ${errors
                .map((error, ahead) =>
                  t('quality.backtestCell', { time: timeOf(origin), n: ahead + 1, error: figure(error) }),
                )
                .join('; ')}`}
              onClick={() => watch(origin)}
              onKeyDown={(event) => onKeyDown(event, column)}
            >
              {errors.map((error, ahead) => (
                <rect
                  key={ahead}
                  x={column * CELL}
                  y={ahead * (horizon > 1 ? HEIGHT : 2 * HEIGHT)}
                  width={CELL}
                  height={horizon > 1 ? HEIGHT : 2 * HEIGHT}
                  fill="var(--forecast)"
                  fillOpacity={Number.isFinite(error) ? 0.06 + 0.94 * (error / most) : 0}
                >
                  <title>
                    {t('quality.backtestCell', { time: timeOf(origin), n: ahead + 1, error: figure(error) })}
                  </title>
                </rect>
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p className={styles['ends']}>
        <span>{cells[0] && timeOf(cells[0].origin)}</span>
        <span>{t('quality.origin')}</span>
        <span>{cells.at(-1) && timeOf(cells.at(-1)!.origin)}</span>
      </p>
    </>
  );
}
