import { memo } from 'react';
import { MARGIN, linePath, type Plot } from '../../charts/lines/plot';

type ClampedLineProps = { plot: Plot; indices: readonly number[]; values: ArrayLike<number> };

/**
 * The forecast with interventions, over the one without. It follows the pointer, for which the chart library would be too
 * slow: a path of its own.
 */
export const ClampedLine = memo(function ClampedLine({ plot, indices, values }: ClampedLineProps) {
  const { left, right, top, bottom } = MARGIN;
  return (
    <svg
      width={plot.width}
      height={plot.height}
      aria-hidden="true"
      data-line="clamped"
      style={{ clipPath: `inset(${top - 4}px ${right}px ${bottom}px ${left}px)` }}
    >
      <path
        d={linePath(plot, indices, values)}
        fill="none"
        stroke="var(--forecast)"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
    </svg>
  );
});
