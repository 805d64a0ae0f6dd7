import { memo, useMemo, type MouseEvent } from 'react';
import type { Trace } from '../../model/protocol/inspection';
import { Heatmap } from './Heatmap';
import { SaturationBars } from './SaturationBars';
import { StripMarks, type Cell } from './StripMarks';
import { isSigned, rangeOf, statsOf, type Stats } from './traces';
import styles from './GateStrips.module.css';

export type StripTexts = {
  readonly name: string;
  readonly meaning: string;
  tick(value: number): string;
  describe(stats: Stats): string;
  describeSaturation(shut: number, open: number): string;
};
type GateStripProps = {
  trace: Trace;
  units: number;
  time: number;
  texts: StripTexts;
  theme: string;
  hovered: Cell | null;
  pinned: Cell | null;
  onHover(cell: Cell | null): void;
  onPin(cell: Cell): void;
};

/** One trace: its name at the left, all units over time, and how saturated they are at the right. */
export const GateStrip = memo(function GateStrip(props: GateStripProps) {
  const { trace, units, time, texts, theme, hovered, pinned, onHover, onPin } = props;
  const stats = useMemo(() => statsOf(trace.values), [trace]);
  const [low, high] = rangeOf(trace.name, stats);
  const cellAt = (event: MouseEvent<HTMLElement>): Cell => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
    return {
      unit: place((event.clientY - box.top) / box.height, units),
      time: place((event.clientX - box.left) / box.width, time),
    };
  };
  return (
    <div className={styles['row']}>
      <div className={styles['label']}>
        <strong style={{ color: `var(--gate-${trace.name}-text)` }}>{texts.name}</strong>
        <span>{texts.meaning}</span>
        {isSigned(trace.name) && <span>± {texts.tick(high)}</span>}
      </div>
      <div
        className={styles['strip']}
        data-trace={trace.name}
        onPointerMove={(event) => onHover(cellAt(event))}
        onPointerLeave={() => onHover(null)}
        // A click is rounded to whole pixels, a move is not: what is marked under the pointer is what is meant.
        onClick={(event) => onPin(hovered ?? cellAt(event))}
      >
        <Heatmap
          name={trace.name}
          values={trace.values}
          units={units}
          time={time}
          low={low}
          high={high}
          label={texts.describe(stats)}
          theme={theme}
        />
        <StripMarks hovered={hovered} pinned={pinned} units={units} time={time} />
      </div>
      <div className={styles['side']}>
        {!isSigned(trace.name) && (
          <SaturationBars
            values={trace.values}
            units={units}
            colour={`var(--gate-${trace.name})`}
            describe={texts.describeSaturation}
          />
        )}
      </div>
    </div>
  );
});
