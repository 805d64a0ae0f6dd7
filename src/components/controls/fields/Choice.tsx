import { useId } from 'react';
import styles from './Choice.module.css';

type ChoiceProps<T extends string> = {
  label: string;
  /** Without, the label is only for those who cannot see the group. */
  showLabel?: boolean;
  /** The label stands beside the options and not above them. */
  inline?: boolean;
  value: T;
  options: readonly {
    readonly value: T;
    readonly label: string;
    readonly hint?: string | undefined;
    /** It cannot be chosen; its hint says why. */
    readonly disabled?: boolean;
  }[];
  hint?: string | undefined;
  note?: { readonly sign: string; readonly title: string; readonly id: string } | undefined;
  onChoose(value: T): void;
};

/** One of a few, side by side: native radio buttons in the shape of a segmented control. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, showLabel = true, inline = false, value, options, hint, note, onChoose } = props;
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={note?.id}
      className={styles['choice']}
      data-inline={inline || undefined}
      title={hint}
    >
      <span className={showLabel ? styles['label'] : 'visually-hidden'}>
        <span id={id}>{label}</span>
        {note && (
          <span aria-hidden="true" className={styles['note']} title={note.title}>
            {note.sign}
          </span>
        )}
      </span>
      <span className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']} title={option.hint}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
