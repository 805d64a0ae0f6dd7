import { useId } from 'react';
import { NumberField } from './NumberField';
import { RangeInput } from './RangeInput';
import { nearestStop } from './nearestStop';
import { useDraft } from './useDraft';
import styles from './Slider.module.css';

export type SliderProps = {
  label: string;
  /** Accessible name of the field for the exact number. */
  exactLabel: string;
  value: number;
  stops: readonly number[];
  min: number;
  max: number;
  whole: boolean;
  disabled?: boolean;
  /** A small sign after the label, what it means as its tooltip, and the id of an element that says so. */
  note?: { readonly sign: string; readonly title: string; readonly id: string } | undefined;
  hint?: string | undefined;
  /** Words for special values, e.g. 0 = off. */
  aside?: string | undefined;
  format(value: number): string;
  /** Each value that a drag passes; `onCommit` has only the one that it rests on. */
  onMove?(value: number): void;
  onCommit(value: number): void;
};

/** A slider over a few sane stops, beside a field for the exact number. A value between stops sits at the nearest. */
export function Slider(props: SliderProps) {
  const { label, exactLabel, value, stops, min, max, whole, disabled = false, note, hint, aside, format } = props;
  const id = useId();
  const [draft, setDraft] = useDraft(props.onCommit);
  const shown = draft ?? value;
  const position = nearestStop(stops, shown);
  const last = Math.max(1, stops.length - 1);
  return (
    <div className={styles['slider']} data-disabled={disabled || undefined} title={hint}>
      <span className={styles['label']}>
        <label htmlFor={id}>{label}</label>
        {note && (
          <span aria-hidden="true" className={styles['note']} title={note.title}>
            {note.sign}
          </span>
        )}
        {aside && <span className={styles['side']}> {aside}</span>}
      </span>
      <RangeInput
        id={id}
        hue="var(--forecast)"
        fill={(100 * position) / last}
        min={0}
        max={stops.length - 1}
        step={1}
        value={position}
        disabled={disabled}
        aria-valuetext={format(shown)}
        aria-describedby={note?.id}
        onChange={(event) => {
          const moved = stops[Number(event.target.value)] ?? shown;
          setDraft(moved);
          props.onMove?.(moved);
        }}
      />
      <NumberField
        label={exactLabel}
        value={shown}
        min={min}
        max={max}
        whole={whole}
        disabled={disabled}
        describedBy={note?.id}
        onCommit={props.onCommit}
      />
    </div>
  );
}
