import { useState } from 'react';
import styles from './NumberField.module.css';

type NumberFieldProps = {
  /** The accessible name. */
  label: string;
  value: number;
  min: number;
  max: number;
  whole: boolean;
  disabled?: boolean;
  /** Id of an element that says more. */
  describedBy?: string | undefined;
  onCommit(value: number): void;
};

/** An exact number. What is typed counts on Enter or on leaving the field; Escape takes it back. */
export function NumberField({ label, value, min, max, whole, disabled, describedBy, onCommit }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);

  const commit = () => {
    if (draft === null) return;
    setDraft(null);
    const number = Number(draft);
    if (draft.trim() === '' || !Number.isFinite(number)) return;
    const clamped = Math.min(max, Math.max(min, whole ? Math.round(number) : number));
    if (clamped !== value) onCommit(clamped);
  };

  return (
    <input
      className={styles['field']}
      type="number"
      inputMode="decimal"
      aria-label={label}
      aria-describedby={describedBy}
      value={draft ?? String(value)}
      min={min}
      max={max}
      step={whole ? 1 : 'any'}
      disabled={disabled}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
