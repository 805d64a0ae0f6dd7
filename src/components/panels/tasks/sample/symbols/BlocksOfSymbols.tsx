import { StepRow } from '../steps/StepRow';
import { useMarkedSteps } from '../steps/useMarkedSteps';
import { useSampleWords } from '../words';
import { Stack } from './AlignedSymbols';
import { SymbolLetter } from './SymbolLetter';
import type { StepSymbols, SymbolsProps } from './stepSymbols';
import styles from './Symbols.module.css';

/** Steps that stand together. */
const BLOCK = 10;

/** Where a sample is too long for letters over the columns of the heatmaps: tens of letters that break into lines as words do. */
export function BlocksOfSymbols({ steps, time, isEvery, onChange, onType }: SymbolsProps) {
  const { t } = useSampleWords();
  const { hovered, pinned } = useMarkedSteps(time);
  const blocks = Array.from({ length: Math.ceil(steps.length / BLOCK) }, (_, block) =>
    steps.slice(block * BLOCK, (block + 1) * BLOCK),
  );
  const informative = steps.filter(({ isInformative }) => isInformative);
  return (
    <>
      {isEvery && <p className={styles['title']}>{t('steps.columns')}</p>}
      <ol className={styles['blocks']} data-letters>
        {blocks.map((block, at) => (
          <li key={at}>
            <span className={styles['count']} aria-hidden="true">
              {at * BLOCK + 1}
            </span>
            {block.map((step) => (
              <span
                key={step.step}
                className={styles['cell']}
                data-of-step={step.step}
                data-marked={step.step === pinned ? 'pinned' : step.step === hovered ? 'hovered' : undefined}
              >
                <SymbolLetter of={step} steps={steps.length} onChange={onChange} onType={onType} />
                {isEvery && <Told of={step} />}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {informative.length > 0 && (
        <StepRow time={time} height={14}>
          {informative.map(({ step, symbol }) => (
            <span key={step} className={styles['flag']} style={{ left: `${(100 * (step + 0.5)) / time}%` }}>
              {symbol}
            </span>
          ))}
        </StepRow>
      )}
    </>
  );
}

function Told({ of: { right, said, isRight, untouched } }: { of: StepSymbols }) {
  return (
    <>
      <Stack names={right} />
      <Stack names={said} isRight={isRight} />
      {untouched && (
        <span className={styles['untouched']}>
          <Stack names={untouched} />
        </span>
      )}
    </>
  );
}
