import { memo } from 'react';
import { linePath, type Plot } from '../../charts/lines/plot';
import { PlotLayer } from '../../charts/lines/PlotLayer';

type ClampedLineProps = { plot: Plot; indices: readonly number[]; values: ArrayLike<number> };

/**
 * The forecast with interventions, over the one without. It follows the pointer, for which the chart library would be too
 * slow: a path of its own.
 */
export const ClampedLine = memo(function ClampedLine({ plot, indices, values }: ClampedLineProps) {
  return (
    <PlotLayer plot={plot} name="clamped">
      <path
        d={linePath(plot, indices, values)}
        fill="none"
        stroke="var(--forecast)"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
    </PlotLayer>
  );
});
