import type { ReactNode } from 'react';
import { StepRow } from '../steps/StepRow';
import { useSampleWords } from '../words';
import { SymbolLetter } from './SymbolLetter';
import type { StepSymbols, SymbolsProps } from './stepSymbols';
import styles from './Symbols.module.css';

/** Where letters have room over the columns of the heatmaps: a row of what is read, of what is right, and of what is said. */
export function AlignedSymbols({ steps, time, isGrammar, isEvery, onChange, onType }: SymbolsProps) {
  const { t } = useSampleWords();
  const row = (label: string, of: (step: StepSymbols) => ReactNode) => (
    <StepRow time={time} label={label}>
      <ol className={styles['aligned']} style={{ gridTemplateColumns: `repeat(${time}, minmax(0, 1fr))` }} data-letters>
        {steps.map((step) => (
          <li key={step.step}>{of(step)}</li>
        ))}
      </ol>
    </StepRow>
  );
  const isTouched = steps.some(({ untouched }) => untouched);
  return (
    <>
      {row(t('steps.reads'), (step) => (
        <SymbolLetter of={step} steps={steps.length} onChange={onChange} onType={onType} />
      ))}
      {isEvery && row(t(isGrammar ? 'steps.legal' : 'steps.right'), ({ right }) => <Stack names={right} />)}
      {isEvery && row(t('steps.said'), ({ said, isRight }) => <Stack names={said} isRight={isRight} />)}
      {isTouched && row(t('steps.untouched'), ({ untouched }) => <Stack names={untouched} />)}
    </>
  );
}

/** Letters one below the other, with a sign of whether they are right. */
export function Stack({ names, isRight }: { names: readonly string[] | null; isRight?: boolean | null }) {
  if (!names) return <span className={styles['quiet']}>·</span>;
  const look = isRight === undefined || isRight === null ? '' : styles[isRight ? 'right' : 'wrong'];
  return (
    <span className={`${styles['stack']} ${look}`}>
      {names.map((name) => (
        <span key={name}>{name}</span>
      ))}
      {isRight !== undefined && isRight !== null && <span>{isRight ? '✓' : '✗'}</span>}
    </span>
  );
}
