import type { ReactNode } from 'react';
import styles from './Numbers.module.css';

/** The scale of a strip: what stands at its lower and at its upper edge. */
export type PlotScale = { readonly time: number; readonly low: number; readonly high: number };

/** Middle of a step's column, and height of a value, in hundredths of the strip; a little is left free at both edges. */
export const stepX = ({ time }: PlotScale, step: number): number => (100 * (step + 0.5)) / time;
export const valueY = ({ low, high }: PlotScale, value: number): number =>
  94 - (88 * (value - low)) / (high - low || 1);
/** The value at a height, from 0 at the upper edge to 1 at the lower. */
export const valueAt = ({ low, high }: PlotScale, share: number): number =>
  low + ((94 - 100 * share) / 88) * (high - low);

type StepsPlotProps = { label: string; height: number; children: ReactNode };

/** A drawing that is stretched over the columns of the steps; its lines keep their width. */
export function StepsPlot({ label, height, children }: StepsPlotProps) {
  return (
    <div className={styles['plot']} style={{ height }} role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}

type PlotLineProps = {
  scale: PlotScale;
  values: ArrayLike<number>;
  colour: string;
  dash?: string | undefined;
  width?: number;
  /** From column to column without a slope, as what stays until it changes. */
  stays?: boolean;
};

/** A line through the middles of the columns; it is broken where there is no value. */
export function PlotLine({ scale, values, colour, dash, width = 1.4, stays = false }: PlotLineProps) {
  let path = '';
  let isDown = false;
  for (let step = 0; step < values.length; step++) {
    const value = values[step]!;
    if (Number.isFinite(value)) {
      const y = valueY(scale, value).toFixed(2);
      if (stays) {
        const half = 50 / scale.time;
        const [from, to] = [stepX(scale, step) - half, stepX(scale, step) + half];
        path += `${isDown ? 'L' : 'M'}${from.toFixed(2)} ${y}L${to.toFixed(2)} ${y}`;
      } else path += `${isDown ? 'L' : 'M'}${stepX(scale, step).toFixed(2)} ${y}`;
    }
    isDown = Number.isFinite(value);
  }
  return (
    <path
      d={path}
      fill="none"
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** A line across all columns. */
export function PlotLevel({
  scale,
  value,
  colour,
  dash,
}: {
  scale: PlotScale;
  value: number;
  colour: string;
  dash: string;
}) {
  const y = valueY(scale, value);
  return (
    <path
      d={`M0 ${y.toFixed(2)}H100`}
      stroke={colour}
      strokeDasharray={dash}
      strokeWidth="1.2"
      vectorEffect="non-scaling-stroke"
    />
  );
}
