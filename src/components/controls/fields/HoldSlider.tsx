import type { KeyboardEvent } from 'react';
import { RangeInput } from './RangeInput';
import { useEachFrame } from './useEachFrame';
import styles from './HoldSlider.module.css';

type HoldSliderProps = {
  /** Accessible name of the slider. */
  label: string;
  /** Accessible name of the button that lets go, or holds where the slider stands. */
  freeLabel: string;
  /** What the button says while nothing is held. */
  freeText: string;
  value: number;
  held: boolean;
  min: number;
  max: number;
  step: number;
  /** A colour of the style sheet. */
  colour: string;
  format(value: number): string;
  onHold(value: number): void;
  onFree(): void;
};

/** What moves by itself until it is held: a slider that holds, and a button that lets go. Follows the pointer frame by frame. */
export function HoldSlider(props: HoldSliderProps) {
  const { label, freeLabel, freeText, value, held, min, max, step, colour, format, onHold, onFree } = props;
  const { draft, put, drop } = useEachFrame(onHold);
  const isHeld = held || draft !== null;
  const shown = draft ?? value;
  const fill = (100 * (shown - min)) / (max - min);
  // The arrows are the slider's: what lies round it may have a use of its own for them. Escape is everybody's.
  const keep = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') event.stopPropagation();
  };
  return (
    <span className={styles['hold']} data-held={isHeld || undefined} onKeyDown={keep}>
      <span className={styles['range']}>
        <RangeInput
          hue={colour}
          fill={isHeld ? fill : null}
          solid={isHeld}
          min={min}
          max={max}
          step={step}
          value={shown}
          aria-label={label}
          aria-valuetext={isHeld ? format(shown) : `${freeText}, ${format(shown)}`}
          onChange={(event) => put(Number(event.target.value))}
        />
      </span>
      <button
        type="button"
        className={styles['free']}
        aria-label={freeLabel}
        aria-pressed={!isHeld}
        title={freeLabel}
        onClick={() => {
          drop();
          if (isHeld) onFree();
          else onHold(shown);
        }}
      >
        {isHeld ? format(shown) : freeText}
      </button>
    </span>
  );
}
