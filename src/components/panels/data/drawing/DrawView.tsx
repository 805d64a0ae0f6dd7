import { useId } from 'react';
import type { TimeAxis } from '../../../../model/protocol/series';
import { timeLabel } from '../../../../i18n/timeLabel';
import type { SheetHandle } from './boardState';
import { useDrawWords } from './words';
import styles from './DrawDialog.module.css';

/** Fewest and most time steps in view: of fewer, nothing is seen; with more, the board would be slow. */
const FEWEST = 20;
const MOST = 5000;

/** Which part of a long series the board shows. */
export function DrawView({ sheet: { board, act }, time }: { sheet: SheetHandle; time: TimeAxis }) {
  const { t, language } = useDrawWords();
  const id = useId();
  const { from, to, cursor, values } = board;
  const last = values.length - 1;
  const size = to - from;
  const text = t('draw.inView', { from: timeLabel(time, from, language), to: timeLabel(time, to, language) });

  const show = (start: number) => act({ kind: 'view', from: start, to: start + size });
  /** The cursor stays where it is on the screen. */
  const zoom = (factor: number) => {
    const wanted = Math.min(last, MOST, Math.max(Math.min(FEWEST, last), Math.round(size * factor)));
    const start = cursor - ((cursor - from) / Math.max(1, size)) * wanted;
    act({ kind: 'view', from: start, to: start + wanted });
  };
  const button = (label: string, enabled: boolean, onClick: () => void) => (
    <button type="button" className="button button-small" disabled={!enabled} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div className={styles['view']}>
      <label htmlFor={id}>{t('draw.view')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(1, last - size)}
        value={from}
        disabled={size >= last}
        aria-valuetext={text}
        onChange={(event) => show(Number(event.target.value))}
      />
      <span className="muted">{text}</span>
      <div className={styles['buttons']}>
        {button(t('draw.earlier'), from > 0, () => show(from - Math.ceil(size / 2)))}
        {button(t('draw.later'), to < last, () => show(from + Math.ceil(size / 2)))}
        {button(t('draw.zoomIn'), size > FEWEST, () => zoom(0.5))}
        {button(t('draw.zoomOut'), size < Math.min(last, MOST), () => zoom(2))}
      </div>
    </div>
  );
}
