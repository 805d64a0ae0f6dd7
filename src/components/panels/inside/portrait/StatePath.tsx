import { memo, useMemo } from 'react';
import { pathThrough } from '../../../charts/lines/path';
import type { Portrayal } from './portraitLayout';

type StatePathProps = {
  portrayal: Portrayal;
  /** Points of the series lie too far apart in time for a line between them. */
  asDots: boolean;
};

/** Parts of the path over the series, each stronger than the one before. */
const PARTS = 24;
const FAINTEST = 0.16;
/** Half the width of the shapes at its ends. */
const MARK = 5;

/** The paths of the hidden states: over the series from faint to strong, and in free run. */
export const StatePath = memo(function StatePath({ portrayal, asDots }: StatePathProps) {
  const { series, freeRun } = portrayal;
  const parts = useMemo(
    () =>
      Array.from({ length: PARTS }, (_, part) => {
        const from = Math.floor((part * series.length) / PARTS);
        // One more, so that there is no gap to the next part.
        const points = series.slice(from, Math.floor(((part + 1) * series.length) / PARTS) + (asDots ? 0 : 1));
        return asDots ? points.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('') : pathThrough(points);
      }),
    [series, asDots],
  );
  const free = useMemo(() => pathThrough(freeRun), [freeRun]);
  const [start, end, freeStart, freeEnd] = [series[0], series.at(-1), freeRun[0], freeRun.at(-1)];
  return (
    <g strokeLinejoin="round" strokeLinecap="round" fill="none">
      {parts.map((path, part) => (
        <path
          // Its place is all that a part is.
          key={part}
          d={path}
          stroke="var(--gate-h)"
          strokeWidth={asDots ? 3.5 : 1.6}
          opacity={FAINTEST + ((1 - FAINTEST) * (part + 1)) / PARTS}
        />
      ))}
      <path d={free} stroke="var(--forecast)" strokeWidth="2" data-path="free" />
      {start && (
        <circle cx={start.x} cy={start.y} r={MARK} stroke="var(--gate-h)" strokeWidth="2" fill="var(--panel)" />
      )}
      {end && <Square at={end} colour="var(--gate-h)" />}
      {freeStart && (
        <circle
          cx={freeStart.x}
          cy={freeStart.y}
          r={MARK}
          stroke="var(--forecast)"
          strokeWidth="2"
          fill="var(--panel)"
        />
      )}
      {freeEnd && <Square at={freeEnd} colour="var(--forecast)" />}
    </g>
  );
});

function Square({ at, colour }: { at: { readonly x: number; readonly y: number }; colour: string }) {
  return (
    <rect
      x={at.x - MARK}
      y={at.y - MARK}
      width={2 * MARK}
      height={2 * MARK}
      fill={colour}
      stroke="var(--panel)"
      strokeWidth="1.5"
    />
  );
}
