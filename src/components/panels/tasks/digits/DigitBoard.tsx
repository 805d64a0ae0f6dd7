import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { LiveRegion } from '../../inside/frame/LiveRegion';
import { PixelImage } from './PixelImage';
import { inkOf, SIDE, withDab, withLine, withoutPixel, type Bitmap, type BoardPoint } from './ink';
import { useDigitsWords } from './words';
import styles from './Digits.module.css';

type DigitBoardProps = {
  bitmap: Bitmap;
  rows: number;
  /** While a hand is on it, for each move. */
  onDraw(bitmap: Bitmap): void;
  /** The hand was lifted. */
  onLift(): void;
};

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function pointUnder(event: PointerEvent<HTMLElement>): BoardPoint {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}

/** A board to draw on, with pointer, finger or keys. Shown is what the network reads: the ink of each pixel. */
export function DigitBoard({ bitmap, rows, onDraw, onLift }: DigitBoardProps) {
  const { t, number } = useDigitsWords();
  const keys = useId();
  /** Where the pen was last, and what it has drawn, which may be ahead of what is shown. */
  const pen = useRef<{ readonly at: BoardPoint; readonly drawn: Bitmap } | null>(null);
  const [cursor, setCursor] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const ink = inkOf(bitmap);

  function draw(event: PointerEvent<HTMLElement>): void {
    const to = pointUnder(event);
    const { at, drawn } = pen.current ?? { at: to, drawn: bitmap };
    pen.current = { at: to, drawn: withLine(drawn, at, to) };
    onDraw(pen.current.drawn);
  }
  function lift(): void {
    if (!pen.current) return;
    pen.current = null;
    onLift();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = cursor ?? { row: 0, column: 3 };
    const move = MOVES[event.key];
    const within = (place: number) => Math.min(SIDE - 1, Math.max(0, place));
    if (move) setCursor(cursor ? { row: within(row + move[0]), column: within(column + move[1]) } : { row, column });
    else if (event.key === ' ') onDraw(withDab(bitmap, row, column));
    else if (event.key === 'Delete' || event.key === 'Backspace') onDraw(withoutPixel(bitmap, row, column));
    else if (event.key === 'Enter') onLift();
    else return;
    event.preventDefault();
  }
  const place = cursor && {
    row: cursor.row + 1,
    column: cursor.column + 1,
    ink: number(100 * ink[cursor.row * SIDE + cursor.column]!, 0),
  };
  return (
    <>
      <div
        className={styles['board']}
        role="application"
        tabIndex={0}
        aria-label={t('digits.board')}
        aria-describedby={keys}
        data-edits
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event);
        }}
        onPointerMove={(event) => {
          if (pen.current) draw(event);
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setCursor({ row: 0, column: 3 });
        }}
        onBlur={() => setCursor(null)}
      >
        <PixelImage ink={ink} rows={rows} />
        {cursor && (
          <span
            className={styles['cursor']}
            style={{ top: `${(100 * cursor.row) / SIDE}%`, left: `${(100 * cursor.column) / SIDE}%` }}
          />
        )}
      </div>
      <LiveRegion text={place ? t('digits.pixel', place) : ''} />
      <p id={keys} className="visually-hidden">
        {t('digits.boardKeys')}
      </p>
    </>
  );
}
