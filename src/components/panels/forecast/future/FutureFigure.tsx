import { useEffect } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import type { FutureEvent } from '../../../../model/protocol/evaluator';
import type { Series } from '../../../../model/protocol/series';
import { networkConfig } from '../../../../store/training/selectors';
import { LinesChart } from '../../../charts/lines/LinesChart';
import { download } from '../../../controls/browser/download';
import { NumberField } from '../../../controls/fields/NumberField';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import { useCommands, useOfRun, usePlayground } from '../../page/playgroundContext';
import { useQualityWords } from '../../evaluation/qualityWords';
import { futureCsv } from './futureCsv';
import { RefitControl } from './RefitControl';
import styles from '../table/table.module.css';

const MOST_STEPS = 1000;
/** Steps of the past that are shown beside those ahead: so many times as many, and so many at least. */
const PAST = 3;
const LEAST_PAST = 48;
const TABLE_LEVELS: readonly number[] = [80, 95];

/** What the network says beyond the last value. */
export function FutureFigure({ series }: { series: Series }) {
  const { t, number, language } = useQualityWords();
  const { foresee } = useCommands();
  const asked = usePlayground((state) => state.foreseen);
  const found = useOfRun(usePlayground((state) => state.future));
  useEffect(() => {
    foresee(0);
    return () => foresee(null);
  }, [foresee]);
  const future = found && found.time.kind === series.time.kind ? found : null;
  return (
    <div className={styles['table']}>
      <div className={styles['controls']}>
        <span aria-hidden="true">{t('future.steps')}</span>
        <NumberField
          label={t('future.steps')}
          value={asked || (future?.values.length ?? 0)}
          min={1}
          max={MOST_STEPS}
          whole
          onCommit={foresee}
        />
        {future && (
          <button
            type="button"
            className="button button-small"
            onClick={() => download('lstm-future.csv', 'text/csv', futureCsv(future, series.values.length))}
          >
            {t('future.csv')}
          </button>
        )}
        {future && <RefitControl />}
      </div>
      {future ? <Drawn future={future} series={series} /> : <p className="empty">{t('quality.waiting')}</p>}
      {future?.epoch === 0 && <p>{t('future.untrained')}</p>}
      {future && <Notes future={future} />}
      {future && (
        <FiguresTable
          summary={t('future.table')}
          caption={t('forecast.future')}
          columns={[
            t('future.time'),
            t('future.value'),
            ...TABLE_LEVELS.flatMap((level) => [t('future.low', { level }), t('future.high', { level })]),
          ]}
          rows={() => rowsOf(future, (ahead) => timeLabel(future.time, series.values.length + ahead, language), number)}
        />
      )}
    </div>
  );
}

function Drawn({ future, series }: { future: FutureEvent; series: Series }) {
  const { t, figure, tick, language } = useQualityWords();
  const { values, bands, time } = future;
  const { length } = series.values;
  const from = Math.max(0, length - Math.max(LEAST_PAST, PAST * values.length));
  const past = Array.from({ length: length - from }, (_, at) => from + at);
  // The forecast begins at the last value that is known.
  const last = series.values.findLast((value) => !Number.isNaN(value)) ?? Number.NaN;
  const ahead = Array.from(values, (_, at) => length + at);
  const timeOf = (at: number) => timeLabel(time, Math.round(at), language);
  const eighty = bands.find(({ level }) => level === 80)?.widths.at(-1) ?? Infinity;
  const end = values.at(-1) ?? Number.NaN;
  const words = {
    steps: values.length,
    last: figure(last),
    from: timeOf(length),
    first: figure(values[0] ?? Number.NaN),
    to: timeOf(length + values.length - 1),
    end: figure(end),
  };
  return (
    <LinesChart
      className={styles['chart']}
      lines={[
        { name: 'series', colour: 'var(--ink)', x: past, y: past.map((at) => series.values[at]!) },
        { name: 'forecast', colour: 'var(--forecast)', width: 2, x: [length - 1, ...ahead], y: [last, ...values] },
      ]}
      bands={bands.toReversed().map(({ widths }) => ({
        x: ahead,
        low: values.map((value, at) => value - widths[at]!),
        high: values.map((value, at) => value + widths[at]!),
      }))}
      xLabel={timeOf}
      yLabel={tick}
      caption={
        Number.isFinite(eighty)
          ? t('future.caption', { ...words, low: figure(end - eighty), high: figure(end + eighty) })
          : t('future.captionNoBand', words)
      }
    />
  );
}

function Notes({ future }: { future: FutureEvent }) {
  const { t } = useQualityWords();
  const horizon = usePlayground((state) => networkConfig(state).horizon);
  const { bands, runs, held, epoch, refit } = future;
  const widest = bands.at(-1)!.widths;
  const missing = widest.findIndex((width) => !Number.isFinite(width));
  return (
    <p className="muted">
      {refit === null ? t('future.epoch', { epoch }) : t('refit.note', { epochs: refit })}{' '}
      {t('future.feeds', { horizon, runs })} {missing >= 0 && t('future.noBand', { step: missing + 1 })}{' '}
      {held.length > 0 && t('future.held', { names: held.join(', ') })}
    </p>
  );
}

function rowsOf({ values, bands }: FutureEvent, timeOf: (ahead: number) => string, number: (value: number) => string) {
  const edge = (value: number) => (Number.isFinite(value) ? number(value) : '–');
  return Array.from(values, (value, at) => [
    timeOf(at),
    number(value),
    ...TABLE_LEVELS.flatMap((level) => {
      const width = bands.find((band) => band.level === level)?.widths[at] ?? Infinity;
      return [edge(value - width), edge(value + width)];
    }),
  ]);
}
