import { memo } from 'react';
import { MARGIN, linePath, xOf, yOf, type Plot } from './plot';

export type AxisTick = { readonly at: number; readonly label: string };
type SeriesSketchProps = {
  plot: Plot;
  indices: readonly number[];
  values: ArrayLike<number>;
  xTicks: readonly AxisTick[];
  yTicks: readonly AxisTick[];
};

/** The series at once, while the chart library is on its way: same geometry, so that nothing jumps. */
export const SeriesSketch = memo(function SeriesSketch({ plot, indices, values, xTicks, yTicks }: SeriesSketchProps) {
  return (
    <svg width={plot.width} height={plot.height} aria-hidden="true" fontSize="11" fill="var(--muted)">
      {yTicks.map(({ at, label }) => (
        <g key={at}>
          <path d={`M${MARGIN.left} ${yOf(plot, at)}H${plot.width - MARGIN.right}`} stroke="var(--line)" />
          <text x={MARGIN.left - 8} y={yOf(plot, at) + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label }) => (
        <text key={at} x={xOf(plot, at)} y={plot.height - 6} textAnchor="middle">
          {label}
        </text>
      ))}
      <path d={linePath(plot, indices, values)} fill="none" stroke="var(--ink)" strokeWidth="1.3" />
    </svg>
  );
});
