import { useId } from 'react';
import styles from './Select.module.css';

type SelectProps = {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  note?: { readonly sign: string; readonly title: string; readonly id: string } | undefined;
  hint?: string | undefined;
  onChoose(value: string): void;
};

/** One of many, or of names too long to stand side by side. */
export function Select({ label, value, options, note, hint, onChoose }: SelectProps) {
  const id = useId();
  return (
    <div className={styles['select']} title={hint}>
      <span>
        <label htmlFor={id}>{label}</label>
        {note && (
          <span aria-hidden="true" className={styles['note']} title={note.title}>
            {note.sign}
          </span>
        )}
      </span>
      <select id={id} value={value} aria-describedby={note?.id} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
