import type { KeyboardEvent } from 'react';
import { useSampleWords } from '../words';
import type { StepSymbols, SymbolsProps } from './stepSymbols';
import styles from './Symbols.module.css';

type SymbolLetterProps = Pick<SymbolsProps, 'onChange' | 'onType'> & {
  of: StepSymbols;
  /** Steps that there are. */
  steps: number;
};

/** Focuses the letter of another step. */
function go(from: HTMLElement, to: number): void {
  const frame = from.closest('[data-letters]');
  frame?.querySelector<HTMLElement>(`button[data-of-step="${to}"]`)?.focus();
}

/** A letter; while the sample is changed a button that makes the next one of it. */
export function SymbolLetter({ of: { step, symbol, isInformative }, steps, onChange, onType }: SymbolLetterProps) {
  const { t } = useSampleWords();
  if (!onChange) {
    return (
      <b className={styles['letter']} data-informative={isInformative || undefined}>
        {symbol}
      </b>
    );
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: step - 1,
      ArrowRight: step + 1,
      Home: 0,
      End: steps - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) go(event.currentTarget, Math.min(steps - 1, Math.max(0, to)));
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') onChange(step, event.key === 'ArrowUp' ? -1 : 1);
    else if (event.key.length !== 1 || event.key === ' ' || !onType(event.key, step)) return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      className={styles['letter']}
      data-informative={isInformative || undefined}
      data-of-step={step}
      // One stop for the Tab key; the arrows go on from there.
      tabIndex={step === 0 ? 0 : -1}
      aria-label={t('own.symbol', { step: step + 1, symbol })}
      onClick={(event) => onChange(step, event.shiftKey ? -1 : 1)}
      onKeyDown={onKeyDown}
    >
      {symbol}
    </button>
  );
}
