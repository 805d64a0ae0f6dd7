import { memo } from 'react';
import { linePath, type Plot } from './plot';

type SeriesSketchProps = { plot: Plot; indices: readonly number[]; values: ArrayLike<number> };

/** The series at once, while the chart library is on its way: same geometry, so that nothing jumps. */
export const SeriesSketch = memo(function SeriesSketch({ plot, indices, values }: SeriesSketchProps) {
  return (
    <svg width={plot.width} height={plot.height} aria-hidden="true">
      <path d={linePath(plot, indices, values)} fill="none" stroke="var(--ink)" strokeWidth="1.3" />
    </svg>
  );
});
