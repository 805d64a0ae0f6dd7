import type { ReactNode } from 'react';
import { Axes, type PlacedTick } from '../axes/Axes';
import { linearScale } from '../axes/ticks';
import { useSize } from '../axes/useSize';
import { pathThrough, type PathPoint } from './path';
import { MARGIN, yOf, type Plot } from './plot';

export type ChartLine = {
  readonly name: string;
  readonly colour: string;
  readonly dash?: string | undefined;
  readonly width?: number;
  /** Points alone, and no line between them. */
  readonly dots?: boolean;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
};
/** A shaded area between two lines. */
export type ChartBand = {
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
};

type LinesChartProps = {
  lines: readonly ChartLine[];
  bands?: readonly ChartBand[];
  /** The chart in words. */
  caption: string;
  className?: string | undefined;
  /** Names of places on the x axis. */
  xLabel(x: number): string;
  yLabel(y: number): string;
  /** Must be in sight: 0 where sizes are compared. */
  includes?: readonly number[];
  /** What is drawn over it. */
  marks?(plot: Plot): ReactNode;
};

/** Lines over a common x, with bands behind them. Meant for some hundred points: what is longer is thinned before. */
export function LinesChart(props: LinesChartProps) {
  const { lines, bands = [], caption, className, xLabel, yLabel, includes = [], marks } = props;
  const [box, { width, height }] = useSize<HTMLElement>();
  const ys = [...lines.map(({ y }) => y), ...bands.flatMap(({ low, high }) => [low, high])];
  const [low, high] = rangeOf(ys, includes);
  const [from, to] = rangeOf([...lines.map(({ x }) => x), ...bands.map(({ x }) => x)], []);
  const isWhole = lines.every(({ x }) => Array.from(x).every(Number.isInteger));
  const scale = linearScale(low, high, 4);
  const plot: Plot = { width, height, from, to: Math.max(to, from + 1e-9), low: scale.low, high: scale.high };
  const place = (x: number) => MARGIN.left + ((width - MARGIN.left - MARGIN.right) * (x - from)) / (to - from || 1);
  const at = (x: number, y: number) => (Number.isFinite(y) ? { x: place(x), y: yOf(plot, y) } : null);
  const yTicks = scale.ticks.map((y) => ({ place: yOf(plot, y), label: yLabel(y) }));
  return (
    <figure ref={box} className={className}>
      {width > 0 && (
        <>
          <Axes
            width={width}
            height={height}
            left={MARGIN.left}
            right={width - MARGIN.right}
            x={xTicks(from, to, width, isWhole, xLabel, place)}
            y={yTicks}
          />
          <svg width={width} height={height} aria-hidden="true">
            {bands.map((band, index) => (
              <path key={index} fill="var(--forecast)" fillOpacity="0.14" d={outline(band, at)} />
            ))}
            {lines.map((line) => (
              <g key={line.name} stroke={line.colour} fill="none">
                {line.dots ? (
                  Array.from(line.x, (x, i) => at(x, line.y[i]!)).map(
                    (point, i) =>
                      point && <circle key={i} cx={point.x} cy={point.y} r="1.8" fill={line.colour} stroke="none" />,
                  )
                ) : (
                  <path
                    d={pathThrough(Array.from(line.x, (x, i) => at(x, line.y[i]!)))}
                    strokeWidth={line.width ?? 1.4}
                    strokeDasharray={line.dash}
                    strokeLinejoin="round"
                  />
                )}
              </g>
            ))}
            {marks?.({ ...plot, from, to })}
          </svg>
        </>
      )}
      <figcaption className="visually-hidden">{caption}</figcaption>
    </figure>
  );
}

/** Along the upper edge and back along the lower; empty where the band has no edge. */
function outline({ x, low, high }: ChartBand, at: (x: number, y: number) => PathPoint): string {
  const points = [
    ...Array.from(x, (value, index) => at(value, high[index]!)),
    ...Array.from(x, (value, index) => at(value, low[index]!)).reverse(),
  ].filter((point) => point !== null);
  return points.length > 0 ? `${pathThrough(points)}Z` : '';
}

/** Half of what most labels need, pixels. */
const LABEL = 74;

function xTicks(
  from: number,
  to: number,
  width: number,
  isWhole: boolean,
  label: (x: number) => string,
  place: (x: number) => number,
): PlacedTick[] {
  const { ticks } = linearScale(from, to, Math.max(2, Math.floor(width / LABEL)));
  return ticks
    .filter((x) => x >= from && x <= to && (!isWhole || Number.isInteger(x)))
    .map((x) => ({ place: place(x), label: label(x) }));
}

function rangeOf(all: readonly ArrayLike<number>[], includes: readonly number[]): readonly [number, number] {
  let low = Math.min(...includes, Infinity);
  let high = Math.max(...includes, -Infinity);
  for (const values of all) {
    for (let at = 0; at < values.length; at++) {
      const value = values[at]!;
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? [low, high] : [0, 1];
}
