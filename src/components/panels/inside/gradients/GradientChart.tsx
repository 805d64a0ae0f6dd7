import { memo, useMemo, type PointerEvent } from 'react';
import { Axes } from '../../../charts/axes/Axes';
import { pathThrough, type PathPoint } from '../../../charts/lines/path';
import { linearScale, shareOf, type Scale } from '../../../charts/axes/ticks';
import { useSize } from '../../../charts/axes/useSize';
import { pointerPlace } from '../../../controls/browser/pointerPlace';
import styles from './GradientChart.module.css';

/** Norms of the gradients by the hidden or the cell state, a value for each time step. */
export type FlowLine = { readonly name: 'h' | 'c'; readonly values: ArrayLike<number> };
type GradientChartProps = {
  lines: readonly FlowLine[];
  /** Logarithmic. */
  scale: Scale;
  steps: number;
  /** The text alternative, with figures. */
  label: string;
  tick(value: number): string;
  /** A time step that is marked, from 0. */
  marked?: number | null;
  /** The time step under the pointer, or none. */
  onStep?(step: number | null): void;
};

const MARGIN = { left: 50, right: 22, top: 8, bottom: 20 } as const;
/** Letters at the line ends stand at least so far from one another, in pixels. */
const LETTER = 13;

/** Gradients over the window on a logarithmic scale: h solid, c dashed, each in its hue and with its letter at the end. */
export const GradientChart = memo(function GradientChart(props: GradientChartProps) {
  const { lines, scale, steps, label, tick, marked = null, onStep } = props;
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const right = width - MARGIN.right;
  const across = Math.max(1, right - MARGIN.left);
  const up = Math.max(1, height - MARGIN.top - MARGIN.bottom);
  const bottom = MARGIN.top + up;
  const xOf = (step: number) => MARGIN.left + (across * step) / Math.max(1, steps - 1);
  const yOf = (value: number) => MARGIN.top + up * (1 - shareOf(scale, value, true));

  const pointsOf = (values: ArrayLike<number>): readonly PathPoint[] =>
    Array.from({ length: steps }, (_, step) => {
      const value = values[step] ?? 0;
      return value >= scale.low * 0.999 ? { x: xOf(step), y: yOf(value) } : null;
    });
  const drawn = lines.map(({ name, values }) => {
    const points = pointsOf(values);
    return { name, points, end: points.at(-1)?.y ?? bottom, at: marked === null ? null : points[marked] };
  });
  const letters = placedApart(drawn.map(({ end }) => end));

  const x = useMemo(() => {
    const { ticks } = linearScale(0, steps, Math.max(2, Math.min(6, across / 60)));
    const shown = [1, ...ticks.filter((step) => step > 1 && step < steps - steps / 12), steps];
    const place = (step: number) => MARGIN.left + (across * (step - 1)) / Math.max(1, steps - 1);
    return [...new Set(shown)].map((step) => ({ place: place(step), label: String(step) }));
  }, [steps, across]);
  const y = useMemo(
    () =>
      scale.ticks.map((value) => ({
        place: MARGIN.top + up * (1 - shareOf(scale, value, true)),
        label: tick(value),
      })),
    [scale, up, tick],
  );

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const share = (pointerPlace(event.currentTarget, event).x - MARGIN.left) / across;
    onStep?.(Math.min(steps - 1, Math.max(0, Math.round(share * (steps - 1)))));
  };
  return (
    <div
      ref={box}
      className={styles['chart']}
      role="img"
      aria-label={label}
      onPointerMove={onStep && onPointerMove}
      onPointerLeave={onStep && (() => onStep(null))}
    >
      {width > 0 && (
        <>
          <div className={styles['layer']}>
            <Axes width={width} height={height} left={MARGIN.left} right={right} x={x} y={y} />
          </div>
          <svg className={styles['layer']} width={width} height={height} aria-hidden="true">
            {drawn.map(({ name, points }) => (
              <Line key={name} name={name} points={points} bottom={bottom} />
            ))}
            {marked !== null && (
              <path d={`M${xOf(marked)} ${MARGIN.top}V${bottom}`} stroke="var(--ink)" strokeDasharray="2 3" />
            )}
            {drawn.map(({ name, at }, index) => (
              <g key={name}>
                {at && <circle cx={at.x} cy={at.y} r="3.5" fill={`var(--gate-${name})`} stroke="var(--panel)" />}
                <text x={right + 6} y={(letters[index] ?? bottom) + 4} className={styles['letter']}>
                  <tspan fill={`var(--gate-${name}-text)`}>{name}</tspan>
                </text>
              </g>
            ))}
          </svg>
        </>
      )}
    </div>
  );
});

type LineProps = { name: FlowLine['name']; points: readonly PathPoint[]; bottom: number };
function Line({ name, points, bottom }: LineProps) {
  const path = pathThrough(points);
  const there = points.filter((point) => point !== null);
  const [first, last] = [there[0], there.at(-1)];
  return (
    <>
      {name === 'h' && first && last && (
        <path
          d={`${pathThrough(there)}L${last.x.toFixed(1)} ${bottom}L${first.x.toFixed(1)} ${bottom}Z`}
          fill="var(--gate-h)"
          opacity="0.14"
        />
      )}
      <path
        d={path}
        fill="none"
        stroke={`var(--gate-${name})`}
        strokeWidth="2"
        strokeDasharray={name === 'c' ? '6 4' : undefined}
        strokeLinejoin="round"
      />
    </>
  );
}

/** Heights that keep their order and the distance of a letter. */
function placedApart(heights: readonly number[]): readonly number[] {
  const placed = [...heights];
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!);
  for (let at = 1; at < order.length; at++) {
    const [above, below] = [order[at - 1]!, order[at]!];
    placed[below] = Math.max(placed[below]!, placed[above]! + LETTER);
  }
  return placed;
}
