import { memo, type CSSProperties } from 'react';
import type { MeaningsAnswer } from '../../../../model/protocol/inside/meanings';
import { cellWords, meaningText, rText, shortName } from './meaningsSentences';
import { cellFigures, type UnitMeaning } from './unitMeanings';
import { useMeasureText } from '../frame/useMeasureText';
import type { Removal } from './removal';
import styles from './MeaningsTable.module.css';
import { useMeaningsWords } from './words';

/** Column 0 is the unit's name, then the signals. */
export type Place = { readonly unit: number; readonly column: number };

type MeaningsRowProps = {
  answer: MeaningsAnswer;
  layer: number;
  meaning: UnitMeaning;
  removal: Removal | null;
  isPinned: boolean;
  isHovered: boolean;
  /** The column that is in the tab order; null where none of this row is. */
  stop: number | null;
  onFocus(place: Place): void;
  onPoint(place: Place): void;
  onPin(unit: number): void;
};

/** Its name and meaning, what its removal does, and its correlation with each signal. */
export const MeaningsRow = memo(function MeaningsRow(props: MeaningsRowProps) {
  const { answer, layer, meaning, removal, isPinned, isHovered, stop, onFocus, onPoint, onPin } = props;
  const words = useMeaningsWords();
  const { unit, strength } = meaning;
  const focusable = (column: number) => ({
    'data-place': `${unit} ${column}`,
    tabIndex: column === stop ? 0 : -1,
    onFocus: () => onFocus({ unit, column }),
    onPointerEnter: () => onPoint({ unit, column }),
    onClick: () => onPin(unit),
  });
  return (
    <tr
      role="row"
      className={styles['row']}
      data-unit={unit + 1}
      data-pinned={isPinned || undefined}
      data-hovered={isHovered || undefined}
    >
      <th role="rowheader">
        <button
          type="button"
          className={styles['unit']}
          data-strength={strength}
          aria-pressed={isPinned}
          {...focusable(0)}
        >
          {meaningText(meaning, words)}
        </button>
      </th>
      <td role="gridcell" className={styles['removed']}>
        <RemovedCell removal={removal} />
      </td>
      {answer.signals.map((other, index) => {
        const figures = cellFigures(answer, layer, unit, index);
        const value = figures[figures.state];
        return (
          <td
            key={shortName(other, words)}
            role="gridcell"
            className={styles['cell']}
            style={cellStyle(figures.state, value)}
            aria-label={cellWords(unit, other, figures, words)}
            {...focusable(index + 1)}
          >
            {rText(value, words)}
          </td>
        );
      })}
    </tr>
  );
});

/** With it the hue of its state, against it grey; the sign is in the figure too. */
function cellStyle(state: 'h' | 'c', value: number): CSSProperties {
  const hue = value < 0 ? 'var(--negative)' : `var(--gate-${state})`;
  return { '--hue': hue, '--size': Math.abs(value).toFixed(2) } as CSSProperties;
}

function RemovedCell({ removal }: { removal: Removal | null }) {
  const { t, number } = useMeaningsWords();
  const figure = useMeasureText();
  if (!removal) return '—';
  if (Number.isNaN(removal.growth)) {
    return (
      <>
        <b>{figure(removal.error)}</b> {t('meanings.rank', { rank: removal.rank })}
      </>
    );
  }
  const share = number(Math.abs(100 * removal.growth), 0);
  const sign = share === '0' ? '±' : removal.growth < 0 ? '−' : '+';
  return (
    <>
      <b>
        {sign}
        {share} %
      </b>{' '}
      {t('meanings.rank', { rank: removal.rank })}
    </>
  );
}
