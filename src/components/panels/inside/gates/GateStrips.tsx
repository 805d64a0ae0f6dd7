import { useState, type KeyboardEvent } from 'react';
import type { LayerTraces, TraceName } from '../../../../model/protocol/inside/traces';
import { GateStrip, type GateHolder, type StripTexts } from './GateStrip';
import type { SampleView } from '../../../../model/protocol/tasks';
import { ShownInput } from '../frame/ShownInput';
import { InputStrip } from './InputStrip';
import type { Cell } from './StripMarks';
import type { UnitOrder } from '../../../charts/units/unitOrder';
import styles from './GateStrips.module.css';

export type GateStripsTexts = {
  readonly input: string;
  readonly inputMeaning: string;
  readonly inputLabel: string;
  readonly saturation: string;
  readonly saturationScale: string;
  readonly cursor: string;
  readonly traces: Readonly<Record<TraceName, StripTexts>>;
};
type GateStripsProps = {
  inputs: Float32Array;
  /** Drawn in the place of the inputs, of which each step may have several. */
  sample: SampleView | null;
  layer: LayerTraces;
  /** The unit of each row. */
  order: UnitOrder;
  texts: GateStripsTexts;
  theme: string;
  hovered: Cell | null;
  pinned: Cell | null;
  /** Id of an element that says which keys there are. */
  describedBy: string;
  /** Stands under the name of each gate. */
  Hold?: GateHolder;
  onHover(cell: Cell | null): void;
  onPin(cell: Cell): void;
  /** The cell that the keyboard has moved to. */
  onCursor(cell: Cell): void;
};

const MOVES: Readonly<Record<string, readonly [rows: number, time: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The input over the traces of one layer, column under column. */
export function GateStrips(props: GateStripsProps) {
  const { inputs, sample, layer, order, texts, theme, hovered, pinned, Hold, onHover, onPin, onCursor } = props;
  const [cursor, setCursor] = useState<Cell | null>(null);
  const time = inputs.length;
  const { units } = layer;
  const marked = (hovered ?? pinned)?.time ?? null;

  const onKeyDown = (event: KeyboardEvent) => {
    const from = cursor ?? pinned ?? { unit: order[0] ?? 0, time: time - 1 };
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      const row = Math.min(units - 1, Math.max(0, order.indexOf(from.unit) + (cursor ? move[0] : 0)));
      const cell = {
        unit: order[row] ?? 0,
        time: Math.min(time - 1, Math.max(0, from.time + (cursor ? move[1] : 0))),
      };
      setCursor(cell);
      onHover(cell);
      onCursor(cell);
    } else if (event.key === 'Enter' && cursor) {
      onPin(cursor);
    }
  };
  return (
    <div
      className={styles['strips']}
      role="group"
      tabIndex={0}
      aria-label={texts.cursor}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setCursor(null);
        onHover(null);
      }}
    >
      <div className={styles['row']}>
        <div className={styles['label']}>
          <strong>{texts.input}</strong>
          <span>{texts.inputMeaning}</span>
        </div>
        {sample ? (
          <ShownInput sample={sample} marked={marked} />
        ) : (
          <InputStrip inputs={inputs} label={texts.inputLabel} marked={marked} />
        )}
        <div className={styles['side']}>
          {texts.saturation}
          <br />
          <span className={styles['nowrap']}>{texts.saturationScale}</span>
        </div>
      </div>
      {layer.traces.map((trace) => (
        <GateStrip
          key={trace.name}
          trace={trace}
          units={units}
          time={time}
          order={order}
          texts={texts.traces[trace.name]}
          theme={theme}
          hovered={hovered}
          pinned={pinned}
          Hold={Hold}
          onHover={onHover}
          onPin={onPin}
        />
      ))}
    </div>
  );
}
