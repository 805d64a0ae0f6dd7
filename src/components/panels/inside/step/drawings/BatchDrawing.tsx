import { Slider } from '../../../../controls/fields/Slider';
import type { SlowStep } from '../../../../../model/protocol/slowStep';
import { InputLine } from './InputLine';
import styles from './BatchDrawing.module.css';
import type { StepWords } from '../words';

type BatchDrawingProps = {
  step: SlowStep;
  /** What a window asks for, in words. */
  targetOf(row: number): string;
  words: StepWords;
  onWatch(row: number): void;
};

/** The windows of the batch as small lines; the lit one is chosen by a press, or by the slider. */
export function BatchDrawing({ step, targetOf, words, onWatch }: BatchDrawingProps) {
  const { t, figure } = words;
  const { batch, watched } = step;
  const { size, losses, norms, x, time, inputs } = batch;
  const drawn = x.length / (time * inputs);
  const most = Math.max(...norms);
  const label = (row: number) =>
    Number.isNaN(losses[row]!)
      ? t('step.windowQuiet', { n: row + 1 })
      : t('step.windowButton', { n: row + 1, target: targetOf(row), loss: figure(losses[row]!) });
  return (
    <>
      <div className={styles['windows']}>
        {Array.from({ length: drawn }, (_, row) => (
          <button
            key={row}
            type="button"
            // The slider is for those who come by keyboard: 64 stops would be in their way.
            tabIndex={-1}
            className={styles['window']}
            aria-pressed={row === watched.row}
            aria-label={label(row)}
            title={label(row)}
            onClick={() => onWatch(row)}
          >
            <InputLine x={x.subarray(row * time * inputs, (row + 1) * time * inputs)} inputs={inputs} />
            <span className={styles['share']} style={{ width: `${most > 0 ? (100 * norms[row]!) / most : 0}%` }} />
          </button>
        ))}
      </div>
      <div className={styles['below']}>
        <Slider
          label={t('step.window')}
          exactLabel={t('step.windowExact')}
          value={watched.row + 1}
          stops={Array.from({ length: size }, (_, row) => row + 1)}
          min={1}
          max={size}
          whole
          format={(n) => t('step.windowOf', { n, size })}
          onCommit={(n) => onWatch(n - 1)}
        />
        <p className="muted">
          {t('step.windowsNote')} {drawn < size && t('step.drawnOf', { drawn, size })}
        </p>
      </div>
    </>
  );
}
