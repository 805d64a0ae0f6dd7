import { memo } from 'react';
import { linePath, type Plot } from '../../charts/lines/plot';

type SeriesSketchProps = {
  plot: Plot;
  indices: readonly number[];
  values: ArrayLike<number>;
  /** Indices that the forecast's line needs. */
  own: readonly number[];
  forecast: ArrayLike<number> | null;
  /** The forecast is only what another is compared with. */
  ghost: boolean;
};

/**
 * The series and the forecast of an untrained network. The chart library is larger than the rest of the page, and is asked
 * for when there is something to train: same geometry, so that nothing jumps.
 */
export const SeriesSketch = memo(function SeriesSketch({
  plot,
  indices,
  values,
  own,
  forecast,
  ghost,
}: SeriesSketchProps) {
  return (
    <svg width={plot.width} height={plot.height} aria-hidden="true">
      <path d={linePath(plot, indices, values)} fill="none" stroke="var(--ink)" strokeWidth="1.3" />
      {forecast && (
        <path
          d={linePath(plot, own, forecast)}
          fill="none"
          stroke="var(--forecast)"
          strokeWidth={ghost ? 1.2 : 1.8}
          strokeDasharray={ghost ? '3 3' : undefined}
        />
      )}
    </svg>
  );
});
