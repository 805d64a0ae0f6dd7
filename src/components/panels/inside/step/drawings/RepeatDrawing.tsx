import type { SlowStep } from '../../../../../model/protocol/slowStep';
import styles from './Blocks.module.css';
import type { StepWords } from '../words';

/** Where the step stands in its epoch, and how far the plain computation is from what the engine did. */
export function RepeatDrawing({ step, words }: { step: SlowStep; words: StepWords }) {
  const { t, figure } = words;
  const { inEpoch: n, stepsPerEpoch: all, epoch, difference, engine, loss } = step;
  const label = t('step.epoch', { epoch, n, all });
  return (
    <div className={styles['repeat']}>
      <label>
        {label}
        <progress value={n} max={all} />
      </label>
      <p data-testid="check">
        {t('step.check', {
          engine,
          difference: figure(difference.largest),
          move: figure(difference.move),
          engineLoss: figure(loss.engine),
          plainLoss: figure(loss.plain),
        })}
      </p>
      <p>{t('step.same')}</p>
    </div>
  );
}
