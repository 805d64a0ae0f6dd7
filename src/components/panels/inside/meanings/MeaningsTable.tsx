import { useCallback, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { MeaningsAnswer } from '../../../../model/protocol/inside/meanings';
import { MeaningsRow, type Place } from './MeaningsRow';
import { cellWords, shortName, signalName } from './meaningsSentences';
import { cellFigures, type UnitMeaning } from './unitMeanings';
import type { Removal } from './removal';
import styles from './MeaningsTable.module.css';
import { useMeaningsWords } from './words';

type MeaningsTableProps = {
  answer: MeaningsAnswer;
  layer: number;
  /** The rows, in their order. */
  rows: readonly UnitMeaning[];
  removals: ReadonlyMap<number, Removal>;
  pinned: number | null;
  hovered: number | null;
  onPin(unit: number): void;
  onHover(unit: number | null): void;
};

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Units × signals: what each unit follows in words, what its removal does, and how it goes with every signal. */
export function MeaningsTable(props: MeaningsTableProps) {
  const { answer, layer, rows, removals, pinned, hovered, onPin, onHover } = props;
  const words = useMeaningsWords();
  const { t } = words;
  const table = useRef<HTMLTableElement>(null);
  const hint = useId();
  const [place, setPlace] = useState<Place | null>(null);
  const [read, setRead] = useState<Place | null>(null);
  const { signals } = answer;
  const stop = place && rows.some(({ unit }) => unit === place.unit) ? place : { unit: rows[0]?.unit ?? 0, column: 0 };

  const onPoint = useCallback(
    (at: Place) => {
      setRead(at.column > 0 ? at : null);
      onHover(at.unit);
    },
    [onHover],
  );
  const onFocus = useCallback(
    (at: Place) => {
      setPlace(at);
      onPoint(at);
    },
    [onPoint],
  );
  const leave = () => {
    setRead(null);
    onHover(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && stop.column > 0) onPin(stop.unit);
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const row = rows.findIndex(({ unit }) => unit === stop.unit) + move[0];
    const column = Math.min(signals.length, Math.max(0, stop.column + move[1]));
    const unit = rows[Math.min(rows.length - 1, Math.max(0, row))]?.unit ?? 0;
    table.current?.querySelector<HTMLElement>(`[data-place="${unit} ${column}"]`)?.focus();
  };
  const signalRead = read && signals[read.column - 1];
  const hasMemory = (answer.layers[layer]?.c.length ?? 0) > 0;
  return (
    <>
      <p className={styles['readout']}>
        {signalRead ? (
          <b>{cellWords(read.unit, signalRead, cellFigures(answer, layer, read.unit, read.column - 1), words)}</b>
        ) : (
          t(hasMemory ? 'meanings.hint' : 'meanings.hintPlain')
        )}
      </p>
      <p id={hint} className="visually-hidden">
        {t('meanings.keys')}
      </p>
      <table
        ref={table}
        role="grid"
        className={styles['table']}
        style={{ '--signals': signals.length } as CSSProperties}
        aria-label={t('meanings.table', { layer: layer + 1 })}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onPointerLeave={leave}
        onBlur={leave}
      >
        <thead role="rowgroup">
          <tr role="row" className={`${styles['row']} ${styles['head']}`}>
            <th role="columnheader">{t('meanings.unitColumn')}</th>
            <th role="columnheader" title={t('meanings.removedHint')}>
              {t('meanings.removedColumn')}
            </th>
            {signals.map((signal) => (
              <th
                key={shortName(signal, words)}
                role="columnheader"
                className={styles['signal']}
                title={signalName(signal, words)}
              >
                {shortName(signal, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((meaning) => (
            <MeaningsRow
              key={meaning.unit}
              answer={answer}
              layer={layer}
              meaning={meaning}
              removal={removals.get(meaning.unit) ?? null}
              isPinned={meaning.unit === pinned}
              isHovered={meaning.unit === hovered}
              stop={meaning.unit === stop.unit ? stop.column : null}
              onFocus={onFocus}
              onPoint={onPoint}
              onPin={onPin}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
