/** Pixels that a letter takes, down and across. */
const SIZE = { down: 12, across: 12 } as const;
/** Of a letter from its line's end. */
const BESIDE = 2;

/** What a line is told by, beside its dash. */
type LineMark = { readonly letter: string; readonly colour: string };
export type LineEnd = { readonly mark: LineMark; readonly x: number; readonly y: number };

/** Letters that would lie on one another are moved apart, downwards, and at the bottom upwards. */
export function placed(ends: readonly LineEnd[], bottom: number): readonly LineEnd[] {
  const spread = (all: readonly LineEnd[], step: number): readonly LineEnd[] => {
    const done: LineEnd[] = [];
    for (const end of all) {
      const near = done.filter(({ x }) => Math.abs(x - end.x) < SIZE.across).map(({ y }) => y + step);
      done.push({ ...end, y: step > 0 ? Math.max(end.y, ...near) : Math.min(end.y, bottom, ...near) });
    }
    return done;
  };
  const down = spread(
    ends.toSorted((one, other) => one.y - other.y),
    SIZE.down,
  );
  return spread(down.toReversed(), -SIZE.down);
}

/** The letters of lines at their ends. */
export function EndLetters({ ends, bottom }: { ends: readonly LineEnd[]; bottom: number }) {
  return (
    <g fontSize="11" fontWeight="700" paintOrder="stroke" stroke="var(--panel)" strokeWidth="3" strokeLinejoin="round">
      {placed(ends, bottom).map(({ mark, x, y }) => (
        <text key={mark.letter} x={x + BESIDE} y={y + 4} fill={mark.colour}>
          {mark.letter}
        </text>
      ))}
    </g>
  );
}
