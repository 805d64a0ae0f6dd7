import { useRef, type KeyboardEvent } from 'react';
import styles from './Tabs.module.css';

type TabsProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  /** Id of the element that the tabs change. */
  controls: string;
  onChoose(value: T): void;
};

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Views of one thing; the arrow keys move between them, and one of them is in the tab order. */
export function Tabs<T extends string>({ label, value, options, controls, onChoose }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = options.findIndex((option) => option.value === value);
    const index = (at + by + options.length) % options.length;
    const next = options[index];
    if (!next) return;
    onChoose(next.value);
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles['tabs']} onKeyDown={move}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="tab"
          aria-selected={option.value === value}
          aria-controls={controls}
          tabIndex={option.value === value ? 0 : -1}
          title={option.hint}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
