import { useDeferredValue, useMemo } from 'react';
import { Axes } from '../../charts/axes/Axes';
import { linearScale } from '../../charts/axes/ticks';
import { useSize } from '../../charts/axes/useSize';
import { innerWidth, linePath, MARGIN, xOf, yOf, type Plot } from '../../charts/lines/plot';
import { PlotLayer } from '../../charts/lines/PlotLayer';
import { recoveredAt } from './changeText';
import type { LivePoints, LiveState } from '../../../store/live/facts';
import { useLiveWords } from './words';
import styles from './live.module.css';

/** Points in view, and time steps from one label to the next. */
export const IN_VIEW = 300;
const LABELLED = 50;

/** The truth and what was said of it, in view; the scale ends at round numbers, so that it does not twitch. */
function scaleOf({ values, forecasts }: LivePoints, first: number) {
  let [low, high] = [Infinity, -Infinity];
  for (let at = first; at < values.length; at++) {
    low = Math.min(low, values[at]!);
    high = Math.max(high, values[at]!);
  }
  // A forecast that is far off, as the first are, is cut; one that is near is in sight.
  const [least, most] = [low - (high - low) / 4, high + (high - low) / 4];
  for (let at = first; at < forecasts.length; at++) {
    const value = forecasts[at]!;
    if (value >= least && value <= most) [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  return linearScale(low, high, 5);
}

export const NAIVE_DASH = '4 3';
/** Letters at the ends of the lines, as in the legend. */
export const LETTERS = { truth: 'T', forecast: 'F', naive: 'N', changed: 'C', recovered: 'B' } as const;

/** The latest points, the forecast that was made of each before it came, and the last value before it. */
export function LiveChart({ live }: { live: LiveState }) {
  const { tick } = useLiveWords();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const points = useDeferredValue(live.points);
  const change = live.figures?.change ?? null;

  const drawn = useMemo(() => {
    if (!points || width === 0 || points.values.length === 0) return null;
    const { from, values, forecasts } = points;
    const count = values.length;
    const first = Math.max(0, count - IN_VIEW);
    const scale = scaleOf(points, first);
    const plot: Plot = { width, height, from: count - IN_VIEW, to: count, low: scale.low, high: scale.high };
    const indices = Array.from({ length: count - first }, (_, at) => first + at);
    const naive = Float64Array.from(values, (_, at) => values[at - 1] ?? Number.NaN);
    const labels = indices.filter((at) => (from + at) % LABELLED === 0);
    return {
      plot,
      y: scale.ticks.map((at) => ({ place: yOf(plot, at), label: tick(at) })),
      x: labels.map((at) => ({ place: xOf(plot, at), label: String(from + at) })),
      truth: linePath(plot, indices, values),
      forecast: linePath(plot, indices, forecasts),
      naive: linePath(plot, indices, naive),
      end: { x: xOf(plot, count - 1), truth: values[count - 1]!, forecast: forecasts[count - 1]! },
      from,
    };
  }, [points, width, height, tick]);

  const marks = drawn && change ? marksOf(change, drawn.from, drawn.plot) : [];
  return (
    <div ref={box} className={styles['chart']}>
      {drawn && (
        <>
          <Axes width={width} height={height} left={MARGIN.left} right={width - MARGIN.right} x={drawn.x} y={drawn.y} />
          <PlotLayer plot={drawn.plot} name="live">
            <g fill="none" strokeLinejoin="round">
              <path d={drawn.naive} stroke="var(--muted)" strokeWidth="1" strokeDasharray={NAIVE_DASH} />
              <path d={drawn.truth} stroke="var(--ink)" strokeWidth="1.5" />
              <path d={drawn.forecast} stroke="var(--forecast)" strokeWidth="1.8" />
            </g>
            <circle cx={drawn.end.x} cy={yOf(drawn.plot, drawn.end.truth)} r="3" fill="var(--ink)" />
            {Number.isFinite(drawn.end.forecast) && (
              <circle
                cx={drawn.end.x}
                cy={yOf(drawn.plot, drawn.end.forecast)}
                r="4"
                fill="none"
                stroke="var(--forecast)"
                strokeWidth="1.6"
              />
            )}
          </PlotLayer>
          <svg width={width} height={height} aria-hidden="true" className={styles['marks']}>
            {marks.map(({ letter, x }) => (
              <g key={letter}>
                <path d={`M${x} ${MARGIN.top}V${height - MARGIN.bottom}`} stroke="var(--validation)" />
                <text x={x + 4} y={MARGIN.top + 10} fill="var(--validation)">
                  {letter}
                </text>
              </g>
            ))}
          </svg>
        </>
      )}
    </div>
  );
}

type Mark = { readonly letter: string; readonly x: number };
function marksOf(change: NonNullable<LiveState['figures']>['change'] & object, from: number, plot: Plot): Mark[] {
  const over = recoveredAt(change);
  const places = [
    { letter: LETTERS.changed, at: change.at - from },
    ...(over === null ? [] : [{ letter: LETTERS.recovered, at: over - from }]),
  ];
  return places
    .filter(({ at }) => at >= plot.from && at <= plot.to)
    .map(({ letter, at }) => ({ letter, x: Math.min(xOf(plot, at), MARGIN.left + innerWidth(plot)) }));
}
