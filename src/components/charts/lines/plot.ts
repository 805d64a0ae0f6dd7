import { pathThrough } from './path';

/** The geometry of a line chart, so that the sketch, the chart and what lies over it agree to the pixel. */
export const MARGIN = { left: 48, right: 12, top: 24, bottom: 22 } as const;

export type Plot = {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
};

export const innerWidth = (plot: Plot): number => Math.max(1, plot.width - MARGIN.left - MARGIN.right);
export const innerHeight = (plot: Plot): number => Math.max(1, plot.height - MARGIN.top - MARGIN.bottom);

export const xOf = (plot: Plot, index: number): number =>
  MARGIN.left + (innerWidth(plot) * (index - plot.from)) / Math.max(1, plot.to - plot.from);
export const yOf = (plot: Plot, value: number): number =>
  MARGIN.top + innerHeight(plot) * (1 - (value - plot.low) / (plot.high - plot.low || 1));

/** The index under a place of the chart, not rounded. */
export const indexAt = (plot: Plot, x: number): number =>
  plot.from + ((x - MARGIN.left) * (plot.to - plot.from)) / innerWidth(plot);

/** An SVG path over the given indices; it is broken where a value is missing. */
export function linePath(plot: Plot, indices: readonly number[], values: ArrayLike<number>): string {
  return pathThrough(
    indices.map((index) => {
      const value = values[index] ?? Number.NaN;
      return Number.isFinite(value) ? { x: xOf(plot, index), y: yOf(plot, value) } : null;
    }),
  );
}
