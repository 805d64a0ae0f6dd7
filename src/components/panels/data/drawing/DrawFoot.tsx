import { useId } from 'react';
import type { Series } from '../../../../model/protocol/series';
import { useCommands } from '../../page/playgroundContext';
import { useDrawWords } from './words';
import type { Outcome } from './drawingCheck';
import type { SheetHandle } from './boardState';
import styles from './DrawDialog.module.css';

type DrawFootProps = {
  sheet: SheetHandle;
  outcome: Outcome;
  /** What becomes of so many time steps without a value. */
  gapsText(gaps: number): string;
  /** What is said of one that is too short. */
  tooShort: 'draw.problem.short' | 'draw.problem.cut';
  make(): Series;
  onClose(): void;
};

/** The name of the series, what it will be or why it is none yet, and the button that takes it. */
export function DrawFoot({ sheet: { name, put }, outcome, gapsText, tooShort, make, onClose }: DrawFootProps) {
  const { t, count, figure } = useDrawWords();
  const { take } = useCommands();
  const id = useId();

  const { problem, steps, low, high, gaps } = outcome;
  const text = (): string => {
    if (problem) return problem.code === 'short' ? t(tooShort, problem) : t(`draw.problem.${problem.code}`);
    const points = count('count.points', steps);
    const result = t('draw.result', { points, low: figure(low), high: figure(high) });
    return `${result} ${gapsText(gaps)}`;
  };
  return (
    <div className={styles['foot']}>
      <label className={styles['name']}>
        {t('draw.name')}
        <input type="text" maxLength={80} value={name} onChange={(event) => put({ name: event.target.value })} />
      </label>
      <p id={id} className={styles['result']}>
        {text()}
      </p>
      <button
        type="button"
        className={`button ${styles['use']}`}
        disabled={problem !== null}
        aria-describedby={id}
        onClick={() => {
          take(make());
          onClose();
        }}
      >
        {t('draw.use')}
      </button>
    </div>
  );
}
