import { memo } from 'react';
import { Axes, type PlacedTick } from '../../../charts/axes/Axes';
import { pathThrough } from '../../../charts/lines/path';
import { MARGIN, innerHeight, xOf, yOf, type Plot } from '../../../charts/lines/plot';

type FollowedLineProps = {
  width: number;
  height: number;
  /** Indices in the series, or time steps of a sample, rising. */
  indices: Int32Array;
  /** A state of a unit, and what it follows; NaN is a gap. */
  state: Float32Array;
  followed: Float32Array;
  low: number;
  high: number;
  stateColour: string;
  ticks: readonly { readonly index: number; readonly label: string }[];
  levels: readonly { readonly value: number; readonly label: string }[];
  /** Index of the watched window's last input, or the pinned step of a sample; drawn where it is among those shown. */
  marked: number;
  /** The text alternative, with figures. */
  label: string;
};

/** A unit's state over the signal that it goes with most closely. */
export const FollowedLine = memo(function FollowedLine(props: FollowedLineProps) {
  const { width, height, indices, state, followed, low, high, stateColour, ticks, levels, marked, label } = props;
  const [from = 0, to = 1] = [indices[0], indices.at(-1)];
  const plot: Plot = { width, height, from, to, low, high };
  const path = (values: Float32Array) =>
    pathThrough(
      Array.from(values, (value, at) =>
        Number.isFinite(value) ? { x: xOf(plot, indices[at] ?? 0), y: yOf(plot, value) } : null,
      ),
    );
  const x: PlacedTick[] = ticks.map(({ index, label: text }) => ({ place: xOf(plot, index), label: text }));
  const y: PlacedTick[] = levels.map(({ value, label: text }) => ({ place: yOf(plot, value), label: text }));
  return (
    <div role="img" aria-label={label} style={{ position: 'relative', height }}>
      <div style={{ position: 'absolute' }}>
        <Axes width={width} height={height} left={MARGIN.left} right={width - MARGIN.right} x={x} y={y} />
      </div>
      <svg width={width} height={height} aria-hidden="true" style={{ position: 'absolute' }}>
        {marked >= from && marked <= to && (
          <path d={`M${xOf(plot, marked)} ${MARGIN.top}v${innerHeight(plot)}`} stroke="var(--gate-c)" />
        )}
        <path d={path(followed)} fill="none" stroke="var(--ink)" strokeWidth="1.4" strokeDasharray="4 3" />
        <path d={path(state)} fill="none" stroke={stateColour} strokeWidth="2.2" strokeLinejoin="round" />
      </svg>
    </div>
  );
});
