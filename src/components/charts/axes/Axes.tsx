import { memo } from 'react';

/** A tick at a place of the drawing, in pixels. */
export type PlacedTick = { readonly place: number; readonly label: string };
type AxesProps = {
  width: number;
  height: number;
  /** Where the plotted area begins and ends. */
  left: number;
  right: number;
  x: readonly PlacedTick[];
  y: readonly PlacedTick[];
};

/** Half the width of a letter, pixels: a label at the edge stays inside. */
const LETTER = 3.3;

/**
 * Labels and level lines of a line chart. They are drawn apart from its lines and once, since the chart library works them
 * out anew with every change of a line, which took longer than the lines themselves.
 */
export const Axes = memo(function Axes({ width, height, left, right, x, y }: AxesProps) {
  return (
    <svg width={width} height={height} aria-hidden="true" fontSize="11" fill="var(--muted)">
      {y.map(({ place, label }) => (
        <g key={label}>
          <path d={`M${left} ${place}H${right}`} stroke="var(--line)" />
          <text x={left - 8} y={place + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {x.map(({ place, label }) => (
        <text
          key={`${place} ${label}`}
          x={Math.min(place, width - LETTER * label.length)}
          y={height - 6}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
    </svg>
  );
});
