import { useCallback, useId, useMemo } from 'react';
import type { TimeAxis } from '../../../../model/protocol/series';
import { timeLabel } from '../../../../i18n/timeLabel';
import { DrawingBoard, type BoardTick } from './board/DrawingBoard';
import { linearScale } from '../../../charts/axes/ticks';
import { timeTicks } from '../../../charts/axes/timeTicks';
import { Choice } from '../../../controls/fields/Choice';
import { DrawReadout } from './DrawReadout';
import type { Tool } from '../../../charts/drawing/board';
import { keyAction, resolutionOf } from '../../../charts/drawing/keyAction';
import type { SheetHandle } from './boardState';
import { useDrawWords } from './words';
import styles from './DrawDialog.module.css';

type DrawEditorProps = {
  sheet: SheetHandle;
  time: TimeAxis;
  /** Whether gaps are joined: those of a drawing are, the holes of a series are not. */
  joins: boolean;
  /** Back to how it was at first. */
  reset: { readonly label: string; onReset(): void };
};

const TOOLS: readonly Tool[] = ['draw', 'move', 'erase'];

/** The board with its tools, and the value under its cursor. */
export function DrawEditor({ sheet, time, joins, reset }: DrawEditorProps) {
  const { t, tick, language } = useDrawWords();
  const keys = useId();
  const { board, act } = sheet;
  const { values, from, to, low, high, cursor, tool, past } = board;

  const ticksOfTime = useCallback(
    (most: number): BoardTick[] => {
      const { indices, precision } = timeTicks(time, from, to, most);
      return indices.map((at) => ({ at, label: timeLabel(time, at, language, precision) }));
    },
    [time, from, to, language],
  );
  const ticksOfValue = useMemo<BoardTick[]>(
    () =>
      linearScale(low, high, 5)
        .ticks.filter((at) => at >= low && at <= high)
        .map((at) => ({ at, label: tick(at) })),
    [low, high, tick],
  );

  const value = values[cursor] ?? Number.NaN;
  const place = {
    n: cursor + 1,
    steps: values.length,
    value: Number.isNaN(value) ? t('draw.noValue') : value,
  };
  const text =
    time.kind === 'index'
      ? t('draw.at', place)
      : t('draw.atTime', { ...place, time: timeLabel(time, cursor, language) });
  return (
    <>
      <div className={styles['tools']}>
        <Choice
          label={t('draw.tool')}
          showLabel={false}
          value={tool}
          options={TOOLS.map((name) => ({ value: name, label: t(`draw.tool.${name}`), hint: t(`draw.hint.${name}`) }))}
          onChoose={(name) => act({ kind: 'tool', tool: name })}
        />
        <div className={styles['buttons']}>
          <button
            type="button"
            className="button button-small"
            disabled={past.length === 0}
            onClick={() => act({ kind: 'undo' })}
          >
            {t('draw.undo')}
          </button>
          <button
            type="button"
            className="button button-small"
            title={t('draw.smoothHint')}
            onClick={() => act({ kind: 'smooth', join: joins })}
          >
            {t('draw.smooth')}
          </button>
          <button type="button" className="button button-small" onClick={reset.onReset}>
            {reset.label}
          </button>
        </div>
      </div>
      <DrawingBoard
        values={values}
        from={from}
        to={to}
        low={low}
        high={high}
        resolution={resolutionOf(board)}
        cursor={cursor}
        tool={tool}
        joins={joins}
        label={t('draw.board')}
        text={text}
        describedBy={keys}
        timeTicks={ticksOfTime}
        valueTicks={ticksOfValue}
        onLine={(touch, start, end) => act({ kind: 'line', touch, start, end })}
        onErase={(touch, one, other) => act({ kind: 'erase', touch, one, other })}
        onKey={(move) => act(keyAction(board, move))}
      />
      <DrawReadout sheet={sheet} text={text} />
      <p className={styles['note']}>{t(`draw.hint.${tool}`)}</p>
      <p id={keys} className={`${styles['note']} ${styles['keys']}`}>
        {t('draw.keys')}
      </p>
    </>
  );
}
