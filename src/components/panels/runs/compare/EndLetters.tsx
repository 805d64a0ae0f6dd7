import type { RunMark } from './comparedRuns';

/** Pixels from one letter to the next below it. */
const APART = 12;
/** Of a letter from its line's end. */
const BESIDE = 2;

export type LineEnd = { readonly mark: RunMark; readonly x: number; readonly y: number };

/** The letters of lines at their ends, moved apart where they would meet. */
export function EndLetters({ ends, bottom }: { ends: readonly LineEnd[]; bottom: number }) {
  const sorted = ends.toSorted((one, other) => one.y - other.y);
  const places: number[] = [];
  for (const { y } of sorted) places.push(Math.max(y, (places.at(-1) ?? -Infinity) + APART));
  // What was pushed out at the bottom pushes the others up.
  for (let at = places.length - 1, lowest = bottom; at >= 0; at--, lowest = places[at + 1]! - APART) {
    places[at] = Math.min(places[at]!, lowest);
  }
  return (
    <g fontSize="11" fontWeight="700" paintOrder="stroke" stroke="var(--panel)" strokeWidth="3" strokeLinejoin="round">
      {sorted.map(({ mark, x }, at) => (
        <text key={mark.letter} x={x + BESIDE} y={places[at]! + 4} fill={mark.colour}>
          {mark.letter}
        </text>
      ))}
    </g>
  );
}
