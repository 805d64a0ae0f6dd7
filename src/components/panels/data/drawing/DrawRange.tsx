import { NumberField } from '../../../controls/fields/NumberField';
import type { SheetHandle } from './boardState';
import { useDrawWords } from './words';
import styles from './DrawDialog.module.css';

/** Far beyond any unit, and well within what can be squared. */
const FURTHEST = 1e12;

type DrawRangeProps = {
  sheet: SheetHandle;
  /** Whether the picture stays and the values change, or the other way round. */
  rescale: boolean;
};

/** The lowest and the highest value of the board. */
export function DrawRange({ sheet: { board, act }, rescale }: DrawRangeProps) {
  const { t } = useDrawWords();
  const { low, high } = board;
  const set = (range: { low: number; high: number }) => {
    if (range.low < range.high) act({ kind: 'range', ...range, rescale });
  };
  const common = { min: -FURTHEST, max: FURTHEST, whole: false };
  return (
    <div className={styles['range']} title={t(rescale ? 'draw.rescaleHint' : 'draw.axisHint')}>
      <span>
        {t('draw.low')}
        <NumberField {...common} label={t('draw.low')} value={low} onCommit={(value) => set({ low: value, high })} />
      </span>
      <span>
        {t('draw.high')}
        <NumberField {...common} label={t('draw.high')} value={high} onCommit={(value) => set({ low, high: value })} />
      </span>
    </div>
  );
}
