import { networkConfig } from '../../../store/training/selectors';
import { ErrorBoundary } from 'react-error-boundary';
import { Suspense, useCallback, useDeferredValue, useMemo } from 'react';
import { fetched } from '../../controls/browser/fetched';
import type { Series } from '../../../model/protocol/series';
import { timeLabel } from '../../../i18n/timeLabel';
import { sharesOf } from '../../../store/settings/selectors';
import type { PlaygroundState } from '../../../store/state';
import { Axes } from '../../charts/axes/Axes';
import { ClampedLine } from './ClampedLine';
import { ForecastOverlay } from './ForecastOverlay';
import { PlotBackdrop, type PlotPart } from './PlotBackdrop';
import { MARGIN, type Plot } from '../../charts/lines/plot';
import { useSize } from '../../charts/axes/useSize';
import {
  edgesOf,
  filledPoints,
  nearestForecast,
  pointsOf,
  valueScale,
  xTicksOf,
  yTicksOf,
  type ForecastKind,
  type ForecastLine,
} from './forecastView';
import { TeacherForcedLayer } from './freeRun/fetchedFreeRun';
import { PartsLayer } from './parts/fetchedParts';
import { ForecastCaption } from './ForecastCaption';
import { ForecastLines } from './ForecastLines';
import { ForecastWindow } from './ForecastWindow';
import { useOfRun, usePaced, usePlayground, useWords } from '../page/playgroundContext';
import styles from './ForecastPanel.module.css';

const selectForecast = (state: PlaygroundState) => state.forecast;
const selectClamped = {
  oneStep: (state: PlaygroundState) => state.clampedForecast?.oneStep ?? null,
  freeRun: (state: PlaygroundState) => state.clampedFreeRun?.freeRun ?? null,
} as const;

const ListenForecast = fetched(async () => (await import('../listening/ListenForecast')).ListenForecast);
const BaselineLayer = fetched(async () => (await import('./BaselineLayer')).BaselineLayer);

type ForecastFigureProps = {
  series: Series;
  kind: ForecastKind;
  late: boolean;
  /** With the line of the shortcut, and what the network adds to it. */
  parts: boolean;
  /** With the same steps fed with the truth, beside a free run. */
  forced: boolean;
  /** Puts away what makes it heard; null while nothing does. */
  onListened: (() => void) | null;
};

/** The chart in its layers: parts below, lines, and what the pointer finds on top. */
export function ForecastFigure(props: ForecastFigureProps) {
  const { series, kind, late, parts: withParts, forced, onListened } = props;
  const words = useWords();
  const { t, figure, language } = words;
  const [box, { width, height }] = useSize<HTMLElement>();
  const touched = usePlayground(selectClamped[kind]);
  // Deferred: the chart is drawn in small pieces between which the page answers. It is seldom drawn anew beside a forecast
  // that follows the pointer.
  const forecast = useOfRun(useDeferredValue(usePaced(selectForecast, touched ? 1500 : 500, 0)));
  const hasBaselines = usePlayground((state) => state.drawnBaselines.length > 0);
  const summary = usePlayground((state) => state.summary);
  const train = usePlayground((state) => networkConfig(state).train);
  const validation = usePlayground((state) => networkConfig(state).validation);
  const cell = usePlayground((state) => networkConfig(state).cell);
  const { values, time } = series;
  // A forecast of another series may be here for the moment between two runs.
  const isOfSeries = forecast !== null && forecast[kind].length === values.length;
  const at = isOfSeries && kind === 'oneStep' ? forecast.sampled : null;
  const lstm = isOfSeries ? forecast[kind] : null;
  const line = useMemo<ForecastLine | null>(() => lstm && { values: lstm, at }, [lstm, at]);
  const shortcut = (withParts && isOfSeries && forecast.line?.[kind]) || null;
  // Follows the pointer: nothing of it waits but the scale.
  const clamped = touched?.length === values.length ? touched : null;
  const clampedAt = usePlayground((state) => (kind === 'oneStep' ? (state.clampedForecast?.sampled ?? null) : null));
  const settled = useDeferredValue(clamped);

  const last = values.length - 1;
  const { trainEnd, validationEnd } = edgesOf(summary, values.length, { train, validation });
  const from = late ? Math.max(0, trainEnd - 1) : 0;
  const scale = useMemo(
    () => valueScale(values, [lstm, settled, shortcut], from, last),
    [values, lstm, settled, shortcut, from, last],
  );
  const clampedPoints = useMemo(
    () => (clamped ? pointsOf({ values: clamped, at: clampedAt }, from, last) : []),
    [clamped, clampedAt, from, last],
  );
  const partsPoints = useMemo(() => (shortcut && line ? pointsOf(line, from, last) : []), [shortcut, line, from, last]);
  const { low, high } = scale;
  const plot = useMemo<Plot>(
    () => ({ width, height, from, to: last, low, high }),
    [width, height, from, last, low, high],
  );
  const xTicks = useMemo(() => xTicksOf(series, plot, words), [series, plot, words]);
  const yTicks = useMemo(() => yTicksOf(plot, words), [plot, words]);
  const parts = useMemo<readonly PlotPart[]>(() => {
    const shares = sharesOf({ train, validation });
    const label = (name: PlotPart['name']) => t('forecast.part', { part: t(`part.${name}`), share: shares[name] });
    return [
      { name: 'train', from: 0, to: trainEnd - 1, label: label('train') },
      { name: 'validation', from: trainEnd - 1, to: validationEnd - 1, label: label('validation') },
      { name: 'test', from: validationEnd - 1, to: last, label: label('test') },
    ];
  }, [train, validation, trainEnd, validationEnd, last, t]);

  const marked = useMemo(() => filledPoints(values, summary?.fillings), [values, summary]);

  const timeOf = useCallback((index: number) => timeLabel(time, index, language), [time, language]);
  /** Of a sampled forecast the pointer finds the nearest. */
  const snap = (index: number) => (line ? nearestForecast(line, index) : index);
  const readingsAt = (index: number) => [
    { label: t('forecast.series'), value: figure(values[index] ?? Number.NaN), colour: 'var(--ink)' },
    {
      label: t(clamped ? 'forecast.untouched' : `cell.${cell}`),
      value: figure(lstm?.[index] ?? Number.NaN),
      colour: 'var(--forecast)',
    },
    ...(shortcut
      ? [{ label: t('forecast.line'), value: figure(shortcut[index] ?? Number.NaN), colour: 'var(--muted)' }]
      : []),
    ...(clamped
      ? [{ label: t('forecast.clamped'), value: figure(clamped[index] ?? Number.NaN), colour: 'var(--forecast)' }]
      : []),
  ];
  return (
    <figure ref={box} className={styles['figure']}>
      {width > 0 && (
        <>
          <div className={styles['layer']}>
            <PlotBackdrop plot={plot} parts={parts} />
          </div>
          <div className={styles['layer']}>
            <Axes width={width} height={height} left={MARGIN.left} right={width - MARGIN.right} x={xTicks} y={yTicks} />
          </div>
          <div className={styles['layer']} aria-hidden="true">
            <ForecastLines plot={plot} values={values} lstm={line} ghost={settled !== null} />
          </div>
          {hasBaselines && kind === 'oneStep' && (
            <div className={styles['layer']}>
              <Suspense fallback={null}>
                <BaselineLayer plot={plot} />
              </Suspense>
            </div>
          )}
          {kind === 'freeRun' && forced && isOfSeries && (
            <div className={styles['layer']}>
              <ErrorBoundary fallback={null}>
                <Suspense fallback={null}>
                  <TeacherForcedLayer plot={plot} forecast={forecast} />
                </Suspense>
              </ErrorBoundary>
            </div>
          )}
          {shortcut && line && (
            <div className={styles['layer']}>
              <ErrorBoundary fallback={null}>
                <Suspense fallback={null}>
                  <PartsLayer plot={plot} indices={partsPoints} values={line.values} line={shortcut} />
                </Suspense>
              </ErrorBoundary>
            </div>
          )}
          {clamped && (
            <div className={styles['layer']}>
              <ClampedLine plot={plot} indices={clampedPoints} values={clamped} />
            </div>
          )}
          <ForecastOverlay plot={plot} marked={marked} timeOf={timeOf} readingsAt={readingsAt} snap={snap}>
            <ForecastWindow plot={plot} series={series} timeOf={timeOf} />
          </ForecastOverlay>
          {onListened && (
            <ErrorBoundary fallback={null}>
              <Suspense fallback={null}>
                <ListenForecast
                  key={`${kind} ${from}`}
                  plot={plot}
                  values={values}
                  forecast={clamped ? { values: clamped, at: clampedAt } : line}
                  name={t(`cell.${cell}`)}
                  timeOf={timeOf}
                  onClose={onListened}
                />
              </Suspense>
            </ErrorBoundary>
          )}
        </>
      )}
      <ForecastCaption series={series} lstm={lstm} clamped={clamped} kind={kind} timeOf={timeOf} />
    </figure>
  );
}
