import type { CSSProperties } from 'react';
import { useDraft } from './useDraft';
import styles from './SplitRange.module.css';

type Cut = { readonly first: number; readonly second: number };
type SplitRangeProps = Cut & {
  firstLabel: string;
  secondLabel: string;
  /** Smallest and largest value of the first cut, and of the part between the cuts. */
  firstRange: readonly [number, number];
  betweenRange: readonly [number, number];
  /** Least that is left after the second cut. */
  rest: number;
  describedBy: string;
  format(cut: Cut): string;
  onCommit(cut: Cut): void;
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** A whole of 100 cut at two places: two native sliders on one track. */
export function SplitRange(props: SplitRangeProps) {
  const { firstRange, betweenRange, rest, format } = props;
  const [draft, setDraft] = useDraft<Cut>(props.onCommit);
  const cut: Cut = draft ?? { first: props.first, second: props.second };
  const highest = 100 - rest;
  const moveFirst = (value: number) => {
    const first = clamp(value, firstRange[0], Math.min(firstRange[1], highest - betweenRange[0]));
    setDraft({ first, second: clamp(cut.second, first + betweenRange[0], Math.min(highest, first + betweenRange[1])) });
  };
  const moveSecond = (value: number) => {
    const { first } = cut;
    setDraft({ first, second: clamp(value, first + betweenRange[0], Math.min(highest, first + betweenRange[1])) });
  };
  const common = { type: 'range', min: 0, max: 100, step: 5, 'aria-describedby': props.describedBy } as const;
  return (
    <div
      className={styles['split']}
      style={{ '--first': `${cut.first}%`, '--second': `${cut.second}%` } as CSSProperties}
    >
      <input
        {...common}
        aria-label={props.firstLabel}
        aria-valuetext={format(cut)}
        value={cut.first}
        onChange={(event) => moveFirst(Number(event.target.value))}
      />
      <input
        {...common}
        aria-label={props.secondLabel}
        aria-valuetext={format(cut)}
        value={cut.second}
        onChange={(event) => moveSecond(Number(event.target.value))}
      />
    </div>
  );
}
