import { memo, useMemo, type ComponentType, type MouseEvent } from 'react';
import type { Trace, TraceName } from '../../../../model/protocol/inside/traces';
import { Heatmap } from './Heatmap';
import { SaturationBars } from './SaturationBars';
import { StripMarks, type Cell } from './StripMarks';
import type { UnitOrder } from '../../../charts/units/unitOrder';
import { isSigned, rangeOf, statsOf, type Stats } from '../../../charts/units/traces';
import styles from './GateStrips.module.css';

export type StripTexts = {
  readonly name: string;
  readonly meaning: string;
  tick(value: number): string;
  describe(stats: Stats): string;
  describeSaturation(shut: number, open: number): string;
};
/** What holds a gate of all units, whose mean is this. */
export type GateHolder = ComponentType<{ gate: TraceName; mean: number }>;
type GateStripProps = {
  trace: Trace;
  units: number;
  time: number;
  /** The unit of each row. */
  order: UnitOrder;
  texts: StripTexts;
  theme: string;
  hovered: Cell | null;
  pinned: Cell | null;
  Hold?: GateHolder | undefined;
  onHover(cell: Cell | null): void;
  onPin(cell: Cell): void;
};

/** One trace: its name at the left, all units over time, and how saturated they are at the right. */
export const GateStrip = memo(function GateStrip(props: GateStripProps) {
  const { trace, units, time, order, texts, theme, hovered, pinned, Hold, onHover, onPin } = props;
  const stats = useMemo(() => statsOf(trace.values), [trace]);
  const [low, high] = rangeOf(trace.name, stats);
  const cellAt = (event: MouseEvent<HTMLElement>): Cell => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
    return {
      unit: order[place((event.clientY - box.top) / box.height, units)] ?? 0,
      time: place((event.clientX - box.left) / box.width, time),
    };
  };
  return (
    <div className={styles['row']}>
      <div className={styles['label']}>
        <strong style={{ color: `var(--gate-${trace.name}-text)` }}>{texts.name}</strong>
        <span>{texts.meaning}</span>
        {isSigned(trace.name) && <span>± {texts.tick(high)}</span>}
        {Hold && !isSigned(trace.name) && <Hold gate={trace.name} mean={stats.mean} />}
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
          order={order}
          low={low}
          high={high}
          label={texts.describe(stats)}
          theme={theme}
        />
        <StripMarks hovered={hovered} pinned={pinned} units={units} time={time} order={order} />
      </div>
      <div className={styles['side']}>
        {!isSigned(trace.name) && (
          <SaturationBars
            values={trace.values}
            units={units}
            order={order}
            colour={`var(--gate-${trace.name})`}
            describe={texts.describeSaturation}
          />
        )}
      </div>
    </div>
  );
});
