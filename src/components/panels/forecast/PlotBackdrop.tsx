import { memo } from 'react';
import { MARGIN, innerHeight, innerWidth, xOf, type Plot } from '../../charts/lines/plot';

export type PlotPart = {
  readonly name: 'train' | 'validation' | 'test';
  readonly from: number;
  readonly to: number;
  readonly label: string;
};

/** The shaded parts of the series with their names. A name that has no room is left out. */
export const PlotBackdrop = memo(function PlotBackdrop({ plot, parts }: { plot: Plot; parts: readonly PlotPart[] }) {
  const right = MARGIN.left + innerWidth(plot);
  let taken = MARGIN.left;
  return (
    <svg width={plot.width} height={plot.height} aria-hidden="true">
      {parts.map(({ name, from, to, label }) => {
        const start = Math.max(MARGIN.left, xOf(plot, from));
        const end = Math.min(right, xOf(plot, to));
        if (end <= start) return null;
        const room = label.length * 6.5 + 8;
        const x = Math.min(start + 5, right - room);
        const fits = x >= taken;
        if (fits) taken = x + room;
        return (
          <g key={name}>
            {name !== 'train' && (
              <rect
                x={start}
                y={MARGIN.top}
                width={end - start}
                height={innerHeight(plot)}
                fill={`var(--part-${name})`}
              />
            )}
            {fits && (
              <text x={x} y={MARGIN.top - 8} fontSize="11" fill="var(--muted)">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
});
