import { useCallback } from 'react';
import { LiveRegion } from '../../inside/frame/LiveRegion';
import { useCommands, useSnapshotOfState } from '../../page/playgroundContext';
import { saidAt } from '../sample/answers';
import type { Editing } from '../sample/own/useOwnSample';
import { StepFrame } from '../sample/steps/StepFrame';
import { useTaskWords } from '../taskWords';
import type { ShownSample } from '../sample/useShownSample';
import { DrawnDigit } from './DrawnDigit';
import { PixelImage } from './PixelImage';
import { RowBeliefs } from './RowBeliefs';
import { useReading } from './useReading';
import { useDigitsWords } from './words';
import styles from './Digits.module.css';

/** An image that is read row by row, with what is believed after each row beside it; or a board to draw one on. */
export function DigitDrawing({ shown, editing }: { shown: ShownSample; editing: Editing | null }) {
  const { t, number } = useDigitsWords();
  const { t: ofTask } = useTaskWords();
  const { hover } = useCommands();
  const now = useSnapshotOfState();
  const { sample, untouched, samples } = shown;
  const { steps } = sample;
  // Its column is marked in the heatmaps below while it is read.
  const show = useCallback(
    (row: number | null) => hover(row === null ? null : { unit: now().pinned?.unit ?? -1, time: row }),
    [hover, now],
  );
  const reading = useReading(steps, show);
  const { rows } = reading;
  const truth = sample.own === null ? sample.y[0]! : null;
  const describe = (row: number): string => {
    const { said, share } = saidAt(sample, samples, row);
    if (!Number.isFinite(share)) return t('digits.row', { row: row + 1 });
    return t('digits.afterRow', { row: row + 1, said: samples.classes[said]!, share: number(100 * share, 0) });
  };
  const isBlind = !Number.isFinite(sample.said[0]!);
  const sentence = rows > 0 && (!isBlind || rows === steps) ? describe(rows - 1) : '';
  return (
    <StepFrame time={samples.time} steps={steps} describe={describe}>
      <div className={styles['titles']}>
        <span>{t(editing ? 'digits.drawn' : 'digits.image')}</span>
        <span>{t('digits.beliefs')}</span>
      </div>
      <div className={styles['figure']}>
        {editing ? (
          <DrawnDigit editing={editing} reading={reading} />
        ) : (
          <div role="img" aria-label={ofTask('sample.image', { digit: sample.y[0]! })} className={styles['still']}>
            <PixelImage ink={sample.x} rows={rows} />
          </div>
        )}
        <RowBeliefs
          sample={sample}
          untouched={untouched === sample ? null : untouched}
          samples={samples}
          rows={rows}
          truth={truth}
        />
      </div>
      <div className={styles['transport']} data-not-in-picture>
        <button
          type="button"
          className="button button-small"
          onClick={reading.isPlaying ? reading.pause : reading.play}
        >
          {reading.isPlaying ? `❚❚ ${t('digits.pause')}` : `▶ ${t('digits.play')}`}
        </button>
        <button
          type="button"
          className="button button-small"
          aria-label={t('digits.next')}
          title={t('digits.next')}
          onClick={reading.next}
        >
          ▸|
        </button>
        <output className={styles['sentence']} aria-live="off">
          {isBlind && rows < steps ? t('digits.onlyLast') : sentence}
        </output>
      </div>
      <LiveRegion text={reading.isPlaying ? '' : sentence} />
    </StepFrame>
  );
}
