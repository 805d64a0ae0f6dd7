import { useId } from 'react';
import { useCommands, useWords } from './playgroundContext';
import type { Drawn } from './drawing/result';
import type { SheetHandle } from './drawing/sheet';
import styles from './DrawDialog.module.css';

type DrawFootProps = {
  sheet: SheetHandle;
  drawn: Drawn;
  /** What else is to be said of the result. */
  note: string;
  /** What is said of one that is too short. */
  tooShort: 'draw.problem.short' | 'draw.problem.cut';
  onClose(): void;
};

/** The name of the series, what it will be or why it is none yet, and the button that takes it. */
export function DrawFoot({ sheet: { name, put }, drawn, note, tooShort, onClose }: DrawFootProps) {
  const { t, count, figure } = useWords();
  const { take } = useCommands();
  const id = useId();

  const text = (): string => {
    if (!drawn.ok) {
      const { problem } = drawn;
      return problem.code === 'short' ? t(tooShort, problem) : t(`draw.problem.${problem.code}`);
    }
    const { values } = drawn.series;
    const known = values.filter((value) => !Number.isNaN(value));
    const low = known.reduce((least, value) => Math.min(least, value));
    const high = known.reduce((most, value) => Math.max(most, value));
    const gaps = values.length - known.length;
    const result = t('draw.result', {
      points: count('count.points', values.length),
      low: figure(low),
      high: figure(high),
    });
    return [result, gaps > 0 ? count('draw.gaps', gaps) : '', note].filter(Boolean).join(' ');
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
        disabled={!drawn.ok}
        aria-describedby={id}
        onClick={() => {
          if (!drawn.ok) return;
          take(drawn.series);
          onClose();
        }}
      >
        {t('draw.use')}
      </button>
    </div>
  );
}
