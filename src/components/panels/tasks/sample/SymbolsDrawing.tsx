import { usePlayground } from '../../page/playgroundContext';
import { useTaskWords } from '../taskWords';
import { askedAt, saidAt, shapeOf, symbolAt } from './answers';
import { BeliefMap } from './BeliefMap';
import type { ShownSample } from './useShownSample';
import styles from './SamplePanel.module.css';

/** A sample of symbols, one a step; below each that is asked what the network says. */
export function SymbolsDrawing({ shown }: { shown: ShownSample }) {
  const { t } = useTaskWords();
  const { sample, samples } = shown;
  const task = usePlayground((state) => state.config.task);
  const isEvery = samples.answer.at === 'every';
  const steps = Array.from({ length: sample.steps }, (_, step) => step);
  const isInformative = (name: string) => task === 'temporal-order' && (name === 'X' || name === 'Y');
  return (
    <>
      <p className={styles['title']}>{t(isEvery ? 'sample.symbols' : 'sample.input')}</p>
      <ol className={styles['symbols']}>
        {steps.map((step) => {
          const name = samples.channels[symbolAt(sample, samples, step)] ?? '';
          return (
            <li key={step} data-informative={isInformative(name) || undefined}>
              <b>{shapeOf(name)}</b>
              {isEvery && <Told shown={shown} step={step} />}
            </li>
          );
        })}
      </ol>
      <BeliefMap shown={shown} />
    </>
  );
}

function Told({ shown: { sample, samples }, step }: { shown: ShownSample; step: number }) {
  const asked = askedAt(sample, samples, step);
  if (asked === null) return <span className={styles['quiet']}>·</span>;
  const { said } = saidAt(sample, samples, step);
  const isRight = said === asked;
  return (
    <span className={`${styles['told']} ${styles[isRight ? 'right' : 'wrong']}`}>
      {shapeOf(samples.classes[said] ?? '')}
      {isRight ? '✓' : `✗${shapeOf(samples.classes[asked] ?? '')}`}
    </span>
  );
}
