import { Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { earlierCheckpoint, isTraining } from '../../../store/training/selectors';
import type { StepLosses } from '../../../store/loss/history';
import type { PlaygroundState } from '../../../store/state';
import { Axes, type PlacedTick } from '../../charts/axes/Axes';
import { decimate } from '../../charts/lines/decimate';
import type { LossRow } from './LossChart';
import { FaintLosses } from './FaintLosses';
import { linearScale, logScale, shareOf, type Scale } from '../../charts/axes/ticks';
import { useSize } from '../../charts/axes/useSize';
import { fetched } from '../../controls/browser/fetched';
import { Panel } from '../../controls/layout/Panel';
import { PanelBoundary } from '../page/PanelBoundary';
import { FigureMenu } from '../exporting/FigureMenu';
import { LuckButton } from '../runs/LuckButton';
import { LossCaption } from './LossCaption';
import { usePaced, usePlayground, useWords } from '../page/playgroundContext';
import styles from './LossPanel.module.css';

const fetchLossChart = async () => (await import('./LossChart')).LossChart;
const LossChart = fetched(fetchLossChart);
const CourseLayer = fetched(async () => (await import('./CourseLayer')).CourseLayer);
const CourseNote = fetched(async () => (await import('./CourseNote')).CourseNote);
/** More than the chart has pixels for would only cost time. */
const MOST_POINTS = 200;
const selectLosses = (state: PlaygroundState) => state.losses;
const selectSteps = (state: PlaygroundState) => state.stepLosses;
/** Steps of an epoch that is so long that its parts have ticks of their own. */
const LONG_EPOCH = 500;

/** As many epochs as the chart can show, none that stands out left out; what the scale cannot show is left blank. */
export function lossRows(losses: readonly StepLosses[], logarithmic: boolean): LossRow[] {
  const point = (value: number) => (Number.isFinite(value) && (!logarithmic || value > 0) ? value : null);
  const lines = [losses.map(({ train }) => train), losses.map(({ validation }) => validation)];
  return decimate(lines, 0, losses.length - 1, MOST_POINTS).flatMap((index) => {
    const at = losses[index];
    return at ? [{ epoch: at.epoch, train: point(at.train), validation: point(at.validation) }] : [];
  });
}

/** A level that is to be in sight. */
const levelRows = (level: number | null): readonly LossRow[] =>
  level === null ? [] : [{ epoch: 0, train: null, validation: level }];

export function lossScale(rows: readonly LossRow[], logarithmic: boolean): Scale {
  const values = rows.flatMap(({ train, validation }) => [train, validation]).filter((value) => value !== null);
  if (values.length === 0) return logarithmic ? logScale(0.01, 1) : linearScale(0, 1, 4);
  const high = Math.max(...values);
  return logarithmic ? logScale(Math.min(...values), high) : linearScale(0, high, 4);
}

/** A round end of the axis, so that it moves by jumps and not with each epoch. */
export function epochScale(rows: readonly LossRow[], isLong = false): Scale {
  const last = rows.reduce((most, { epoch }) => Math.max(most, epoch), isLong ? 0.01 : 10);
  const { high, ticks } = linearScale(0, last, 4);
  return { low: 0, high, ticks };
}

const MARGIN = { left: 46, right: 14, top: 8, bottom: 20 } as const;
/** With the learning rate above. */
const HIGH_MARGIN = { ...MARGIN, top: 28 } as const;
type Margin = typeof MARGIN | typeof HIGH_MARGIN;

/** The ticks of both axes in their places. */
function placedTicks(
  width: number,
  height: number,
  epochs: Scale,
  losses: Scale,
  logarithmic: boolean,
  margin: Margin,
  format: (value: number) => string,
): readonly [PlacedTick[], PlacedTick[]] {
  const [across, up] = [width - margin.left - margin.right, height - margin.top - margin.bottom];
  const x = epochs.ticks.map((at) => ({
    place: margin.left + across * shareOf(epochs, at, false),
    label: format(at),
  }));
  const y = losses.ticks.map((at) => ({
    place: margin.top + up * (1 - shareOf(losses, at, logarithmic)),
    label: format(at),
  }));
  return [x, y];
}

/** A dotted line across at the loss of one who has learned nothing. */
function ChanceLevel(props: {
  width: number;
  height: number;
  margin: Margin;
  losses: Scale;
  logarithmic: boolean;
  level: number;
}) {
  const { width, height, margin, losses, logarithmic, level } = props;
  const y = margin.top + (height - margin.top - margin.bottom) * (1 - shareOf(losses, level, logarithmic));
  return (
    <svg className={styles['layer']} width={width} height={height} aria-hidden="true">
      <path d={`M${margin.left} ${y}H${width - margin.right}`} stroke="var(--muted)" strokeDasharray="1 4" />
    </svg>
  );
}

/** Of a long series the validation loss is the mean of some of its windows. */
function ValidatedNote() {
  const { t, number } = useWords();
  const validated = usePlayground((state) => state.summary?.validated ?? 0);
  const all = usePlayground((state) => state.summary?.windows.validation ?? 0);
  if (validated >= all) return null;
  return <p className="muted">{t('loss.validated', { n: number(validated), all: number(all) })}</p>;
}

/** Train and validation loss by epoch; behind them those of a run that was left, and the moment that is shown. */
export function LossPanel() {
  const { t, tick, figure } = useWords();
  const picture = useRef<HTMLDivElement>(null);
  const [box, { width, height }] = useSize<HTMLElement>();
  // Deferred: the chart is drawn in small pieces between which the page answers.
  const losses = useDeferredValue(usePaced(selectLosses, 500, 250));
  const steps = useDeferredValue(usePaced(selectSteps, 500, 250));
  const isLong = usePlayground((state) => state.stepsPerEpoch >= LONG_EPOCH);
  // Not before the series is on the screen: the chart library would hold it up.
  const opened = usePlayground((state) => state.series !== null);
  const [logarithmic, setLogarithmic] = useState(true);
  // The chart library comes before the first epoch is there to be drawn: to be read and drawn in one task would be too long.
  const isTrained = usePlayground(isTraining);
  useEffect(() => {
    if (isTrained) fetchLossChart().catch(() => undefined);
  }, [isTrained]);
  const former = usePlayground((state) => state.formerLosses);
  const past = usePlayground(earlierCheckpoint);
  const rows = useMemo(() => lossRows(losses, logarithmic), [losses, logarithmic]);
  const ghost = useMemo(() => lossRows(former, logarithmic), [former, logarithmic]);
  const within = useMemo(() => lossRows(steps, logarithmic), [steps, logarithmic]);
  const epochs = useMemo(() => epochScale([...rows, ...ghost, ...within], isLong), [rows, ghost, within, isLong]);
  // Of another task than forecasting: the loss of one who has learned nothing.
  const chance = usePlayground((state) => (rows.length > 0 ? (state.scored?.chanceLoss ?? null) : null));
  const scale = useMemo(
    () => lossScale([...rows, ...ghost, ...within, ...levelRows(chance)], logarithmic),
    [rows, ghost, within, chance, logarithmic],
  );
  const best = usePlayground((state) => state.broughtBack);
  const varies = useMemo(() => losses.some(({ learningRate }) => learningRate !== losses[0]?.learningRate), [losses]);
  const hasCourse = losses.length > 0 && (varies || best !== null);
  const margin = varies ? HIGH_MARGIN : MARGIN;
  const frame = { width, height, margin, epochs, losses: scale, logarithmic };

  const [x, y] = useMemo(
    () => placedTicks(width, height, epochs, scale, logarithmic, margin, tick),
    [width, height, epochs, scale, logarithmic, margin, tick],
  );

  return (
    <Panel
      name={t('loss.title')}
      aside={
        <span className={styles['aside']}>
          <label className={styles['log']}>
            <input type="checkbox" checked={logarithmic} onChange={(event) => setLogarithmic(event.target.checked)} />
            {t('loss.log')}
          </label>
          <FigureMenu figure={picture} title={t('loss.title')} fileName="lstm-loss" />
        </span>
      }
    >
      <div ref={picture} data-figure="loss" data-title={t('loss.title')}>
        {' '}
        <figure ref={box} className={styles['figure']}>
          {width > 0 && opened && (
            <div aria-hidden="true">
              <div className={styles['layer']}>
                <Axes width={width} height={height} left={MARGIN.left} right={width - MARGIN.right} x={x} y={y} />
              </div>
              <div className={styles['layer']}>
                <FaintLosses {...frame} rows={ghost} opacity={0.4} cursor={past?.epoch ?? null} />
              </div>
              <div className={styles['layer']} data-line="steps">
                <FaintLosses {...frame} rows={within} opacity={rows.length > 0 ? 0.5 : 1} cursor={null} />
              </div>
              {hasCourse && (
                <PanelBoundary>
                  <Suspense fallback={null}>
                    <div className={styles['layer']}>
                      <CourseLayer {...frame} course={losses} best={best} />
                    </div>
                  </Suspense>
                </PanelBoundary>
              )}
              {chance !== null && <ChanceLevel {...frame} level={chance} />}
              {rows.length > 0 && (
                <PanelBoundary>
                  <Suspense fallback={null}>
                    <LossChart {...frame} rows={rows} />
                  </Suspense>
                </PanelBoundary>
              )}
            </div>
          )}
          {losses.length > 0 || former.length > 0 || steps.length > 0 ? (
            <LossCaption losses={losses} />
          ) : (
            <figcaption className={styles['waiting']}>{t('loss.waiting')}</figcaption>
          )}
        </figure>
        <div className={styles['legend']}>
          <span>
            <i /> {t('loss.train')}
          </span>
          <span>
            <i className={styles['dashed']} /> {t('loss.validation')}
          </span>
          {chance !== null && (
            <span>
              <i className={styles['chance']} /> {t('loss.chance', { loss: figure(chance) })}
            </span>
          )}
          {former.length > 0 && (
            <span>
              <i className={styles['ghost']} /> {t('checkpoints.former')}
            </span>
          )}
        </div>
        {hasCourse && (
          <PanelBoundary>
            <Suspense fallback={null}>
              <CourseNote course={losses} best={best} />
            </Suspense>
          </PanelBoundary>
        )}
        <ValidatedNote />
      </div>
      <LuckButton />
    </Panel>
  );
}
