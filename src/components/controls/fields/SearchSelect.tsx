import { useId, useState } from 'react';
import { Select } from './Select';
import styles from './Select.module.css';

type SearchSelectProps = {
  label: string;
  value: string;
  names: readonly string[];
  /** There are more than are named: any text may be chosen. */
  open?: boolean;
  onChoose(value: string): void;
};

/** A list of more names than these is searched by typing. */
const MOST_LISTED = 15;

/** One of few names, or of so many that they are searched by some of their letters. */
export function SearchSelect({ label, value, names, open = false, onChoose }: SearchSelectProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  if (names.length <= MOST_LISTED && !open) {
    return (
      <Select
        label={label}
        value={value}
        options={names.map((name) => ({ value: name, label: name }))}
        onChoose={onChoose}
      />
    );
  }
  const choose = (text: string) => {
    if (text !== value && text !== '' && (open || names.includes(text))) onChoose(text);
  };
  return (
    <div className={styles['select']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        list={`${id}-names`}
        role="combobox"
        aria-expanded="false"
        autoComplete="off"
        value={draft ?? value}
        onFocus={() => setDraft('')}
        placeholder={value}
        onChange={(event) => {
          setDraft(event.target.value);
          // A name of the list that is picked is a whole one; what is typed is taken when it is done.
          if (names.includes(event.target.value)) choose(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') choose(event.currentTarget.value);
        }}
        onBlur={(event) => {
          choose(event.target.value);
          setDraft(null);
        }}
      />
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
