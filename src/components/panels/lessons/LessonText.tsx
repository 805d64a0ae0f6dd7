import type { Piece } from '../../../lessons/marks';
import type { Place } from '../../../lessons/places';
import styles from './LessonColumn.module.css';

type LessonTextProps = {
  pieces: readonly Piece[];
  /** The place that is touched: its words are lit. */
  touched: Place | null;
  /** A word that points at a place is pointed at, or none. */
  onPoint(place: Place | null): void;
  onGo(place: Place): void;
  /** In a line of its own kind. */
  inline?: boolean;
};

/** A text whose words point at the page. */
export function LessonText({ pieces, touched, onPoint, onGo, inline = false }: LessonTextProps) {
  const Tag = inline ? 'span' : 'p';
  return (
    <Tag className={inline ? undefined : styles['text']}>
      {pieces.map((piece, index) => {
        switch (piece.kind) {
          case 'plain':
            return piece.text;
          case 'stressed':
            return <em key={index}>{piece.text}</em>;
          case 'number':
            return <strong key={index}>{piece.text}</strong>;
          case 'formula':
            return (
              <span key={index} className={styles['formula']}>
                {withSubscripts(piece.text)}
              </span>
            );
          case 'place':
            return (
              <button
                key={index}
                type="button"
                className={styles['word']}
                data-lit={piece.place === touched}
                onPointerEnter={() => onPoint(piece.place)}
                onPointerLeave={() => onPoint(null)}
                onFocus={() => onPoint(piece.place)}
                onBlur={() => onPoint(null)}
                onClick={() => onGo(piece.place)}
              >
                {piece.text}
              </button>
            );
        }
      })}
    </Tag>
  );
}

/** What Unicode has no small letters for is written as `W_xi`. */
const withSubscripts = (formula: string) =>
  formula.split(/_(\w+)/).map((part, index) => (index % 2 === 1 ? <sub key={index}>{part}</sub> : part));
