import { NumberField } from '../../../controls/fields/NumberField';
import { keyAction } from '../../../charts/drawing/keyAction';
import type { SheetHandle } from './boardState';
import { useDrawWords } from './words';
import styles from './DrawDialog.module.css';

/** Where the cursor stands, with the exact value there to type. */
export function DrawReadout({ sheet: { board, act }, text }: { sheet: SheetHandle; text: string }) {
  const { t } = useDrawWords();
  const { cursor, low, high } = board;
  const value = board.values[cursor] ?? Number.NaN;
  const set = (exact: number) => {
    const place = { index: cursor, value: exact };
    act({ kind: 'line', touch: `typed ${cursor} ${exact}`, start: place, end: place });
  };
  return (
    <div className={styles['readout']}>
      <span>{text}</span>
      {Number.isNaN(value) ? (
        <button type="button" className="button button-small" onClick={() => act(keyAction(board, { kind: 'put' }))}>
          {t('draw.put')}
        </button>
      ) : (
        <>
          <NumberField label={t('draw.valueHere')} value={value} min={low} max={high} whole={false} onCommit={set} />
          <button
            type="button"
            className="button button-small"
            onClick={() => act(keyAction(board, { kind: 'remove' }))}
          >
            {t('draw.remove')}
          </button>
        </>
      )}
    </div>
  );
}
