import { memo, useLayoutEffect, useRef } from 'react';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import { gateTable, paint, parseHex, signedTable } from '../../../charts/units/colourTable';
import { isSigned } from '../../../charts/units/traces';
import type { UnitOrder } from '../../../charts/units/unitOrder';
import styles from './GateStrips.module.css';

type HeatmapProps = {
  name: TraceName;
  values: Float32Array; // [units, time]
  units: number;
  time: number;
  /** The unit of each row. */
  order: UnitOrder;
  low: number;
  high: number;
  /** The text alternative, with figures. */
  label: string;
  /** The hues are read from the style sheet anew when this changes. */
  theme: string;
};

type Paints = { readonly theme: string; readonly name: TraceName; readonly table: Uint32Array };

function readTable(canvas: HTMLCanvasElement, name: TraceName): Uint32Array {
  const style = getComputedStyle(canvas);
  const colour = (variable: string) => parseHex(style.getPropertyValue(variable));
  const ground = colour('--panel');
  const hue = colour(`--gate-${name}`);
  return isSigned(name) ? signedTable(colour('--negative'), ground, hue) : gateTable(ground, hue);
}

/** One pixel a value, a unit a row in the given order and a column a time step; the browser makes the pixels large. */
export const Heatmap = memo(function Heatmap(props: HeatmapProps) {
  const { name, values, units, time, order, low, high, label, theme } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const paints = useRef<Paints | null>(null);
  const image = useRef<ImageData | null>(null);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || values.length !== units * time || values.length === 0) return;
    if (paints.current?.theme !== theme || paints.current.name !== name) {
      paints.current = { theme, name, table: readTable(canvas.current, name) };
    }
    if (image.current?.width !== time || image.current.height !== units) {
      image.current = context.createImageData(time, units);
    }
    const pixels = new Uint32Array(image.current.data.buffer);
    const { table } = paints.current;
    order.forEach((unit, row) => {
      const own = values.subarray(unit * time, (unit + 1) * time);
      paint(own, low, high, table, pixels.subarray(row * time, (row + 1) * time));
    });
    context.putImageData(image.current, 0, 0);
  }, [name, values, units, time, order, low, high, theme]);

  return <canvas ref={canvas} className={styles['canvas']} role="img" aria-label={label} width={time} height={units} />;
});
