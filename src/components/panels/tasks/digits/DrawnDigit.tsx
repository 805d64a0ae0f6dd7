import { useState } from 'react';
import { useEachFrame } from '../../../controls/fields/useEachFrame';
import type { Editing } from '../sample/own/useOwnSample';
import { DigitBoard } from './DigitBoard';
import { bitmapOf, blankBitmap, fitted, inkOf, standsAsData, type Bitmap } from './ink';
import type { Reading } from './useReading';
import { useDigitsWords } from './words';
import styles from './Digits.module.css';

type DrawnDigitProps = {
  editing: Editing;
  reading: Reading;
};

/** The board, and what is done with what stands on it. The network reads each change; the rows are shown when the hand is lifted. */
export function DrawnDigit({ editing, reading }: DrawnDigitProps) {
  const { t } = useDigitsWords();
  const [bitmap, setBitmap] = useState<Bitmap>(() => bitmapOf(editing.x));
  const { put } = useEachFrame<Bitmap>((drawn) => editing.put(inkOf(drawn)));
  const stands = standsAsData(bitmap);
  function draw(drawn: Bitmap): void {
    setBitmap(drawn);
    put(drawn);
    reading.toEnd();
  }
  function lay(drawn: Bitmap): void {
    setBitmap(drawn);
    editing.put(inkOf(drawn));
    reading.play();
  }
  return (
    <div className={styles['drawn']}>
      <DigitBoard bitmap={bitmap} rows={reading.rows} onDraw={draw} onLift={reading.play} />
      <div className={styles['tools']} data-not-in-picture>
        <button
          type="button"
          className="button button-small"
          disabled={stands === null}
          onClick={() => {
            setBitmap(blankBitmap());
            editing.put(inkOf(blankBitmap()));
            reading.toEnd();
          }}
        >
          {t('digits.clear')}
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={stands !== false}
          onClick={() => lay(fitted(bitmap))}
        >
          {t('digits.fit')}
        </button>
      </div>
      <p className={styles['note']} data-not-in-picture>
        {stands === null ? t('digits.boardHint') : t(stands ? 'digits.asData' : 'digits.notAsData')}
      </p>
    </div>
  );
}
