import { memo, useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { TextAnswer } from '../../../../model/protocol/inside/text';
import { characterName } from './characterNames';
import { shadeOf, shapeOfPoint } from './Characters';
import type { Shades } from './shades';
import { TEXT_ID } from './textId';
import { useTextWords } from './textWords';
import { placeInNextLine } from './nextLine';
import styles from './Text.module.css';

type TextStretchProps = {
  answer: TextAnswer;
  shades: Shades;
  /** Index of the watched piece's first character in the whole text, and how many it has. */
  target: number;
  time: number;
  /** Index in the whole text. */
  selected: number | null;
  onChoose(index: number): void;
  onPoint(index: number | null): void;
};

/** The character, by its index in the text, that an event is of. */
function indexOf({ target }: { target: EventTarget }): number | null {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined;
  return at === undefined ? null : Number(at);
}

/** Characters as a list box: one stop of the tab key, in which the keys go from character to character. */
export const TextStretch = memo(function TextStretch(props: TextStretchProps) {
  const { answer, shades, target, time, selected, onChoose, onPoint } = props;
  const words = useTextWords();
  const { t, number } = words;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const { from, points } = answer;
  const end = from + points.length;
  const isThere = (index: number) => index >= from && index < end;
  const optionId = (index: number) => `${id}-${index}`;

  function keyed(key: string): number | null {
    // Before any is chosen, the keys begin with the watched piece.
    if (selected === null || !isThere(selected)) return key in MOVES ? target : null;
    return MOVES[key]?.(selected, { target, time, box: box.current }) ?? null;
  }
  function onKeyDown(event: KeyboardEvent): void {
    const to = keyed(event.key);
    if (to === null) return;
    event.preventDefault();
    onChoose(Math.min(end - 1, Math.max(from, to)));
  }

  const begins = new Set(answer.begins);
  const option = (index: number) => {
    const at = index - from;
    const point = points[at]!;
    return (
      <span
        key={index}
        id={optionId(index)}
        role="option"
        aria-selected={index === selected}
        aria-label={characterName(String.fromCodePoint(point), words)}
        data-at={index}
        data-begin={(at > 0 && begins.has(at)) || undefined}
        title={at > 0 && begins.has(at) ? t('text.begin') : undefined}
        className={styles['character']}
        {...shadeOf(shades, at)}
      >
        {shapeOfPoint(point)}
      </span>
    );
  };
  const options = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first) }, (_, at) => option(first + at));
  const piece = { from: Math.min(end, Math.max(from, target)), to: Math.min(end, Math.max(from, target + time)) };
  return (
    <>
      <p id={`${id}-keys`} className="visually-hidden">
        {t('text.keys')}
      </p>
      <div
        ref={box}
        id={TEXT_ID}
        role="listbox"
        tabIndex={0}
        aria-label={t('text.list', { n: points.length, from: number(from + 1) })}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={selected !== null && isThere(selected) ? optionId(selected) : undefined}
        className={styles['text']}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const index = indexOf(event);
          if (index !== null) onChoose(index);
        }}
        onPointerOver={(event: PointerEvent) => onPoint(indexOf(event))}
        onPointerLeave={() => onPoint(null)}
      >
        {options(from, piece.from)}
        {piece.to > piece.from && (
          <span role="group" aria-label={t('text.piece')} className={styles['piece']}>
            {options(piece.from, piece.to)}
          </span>
        )}
        {options(piece.to, end)}
      </div>
    </>
  );
});

type Where = { readonly target: number; readonly time: number; readonly box: HTMLElement | null };

/** Where a key leads to from a character; null: nowhere. */
const MOVES: Readonly<Record<string, (from: number, where: Where) => number | null>> = {
  ArrowLeft: (from) => from - 1,
  ArrowRight: (from) => from + 1,
  ArrowUp: (from, { box }) => placeInNextLine(box, from, -1),
  ArrowDown: (from, { box }) => placeInNextLine(box, from, 1),
  Home: (_, { target }) => target,
  End: (_, { target, time }) => target + time - 1,
  PageUp: (from, { time }) => from - time,
  PageDown: (from, { time }) => from + time,
};
