import { memo, useLayoutEffect, useRef } from 'react';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import { parseHex, signedTable } from '../../../charts/units/colourTable';
import { paintMatrix } from './matrixPaint';
import styles from './MatrixMap.module.css';

/** The gate that a block of columns is of, or the head's forecast. */
export type BlockName = TraceName | 'forecast';
type MatrixMapProps = {
  values: Float32Array; // [rows, columns]
  rows: number;
  columns: number;
  blocks: readonly BlockName[];
  range: number;
  /** The text alternative, with figures. */
  label: string;
  /** The hues are read from the style sheet anew when this changes. */
  theme: string;
};

export const hueOf = (block: BlockName): string => (block === 'forecast' ? '--forecast' : `--gate-${block}`);

function readTables(canvas: HTMLCanvasElement, blocks: readonly BlockName[]): readonly Uint32Array[] {
  const style = getComputedStyle(canvas);
  const colour = (variable: string) => parseHex(style.getPropertyValue(variable));
  return blocks.map((block) => signedTable(colour('--negative'), colour('--panel'), colour(hueOf(block))));
}

/** One pixel a weight; what is above 0 has the hue of its gate. */
export const MatrixMap = memo(function MatrixMap(props: MatrixMapProps) {
  const { values, rows, columns, blocks, range, label, theme } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef<{ readonly key: string; readonly tables: readonly Uint32Array[] } | null>(null);
  const image = useRef<ImageData | null>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || values.length === 0) return;
    const key = `${theme} ${blocks.join('')}`;
    if (painted.current?.key !== key) painted.current = { key, tables: readTables(canvas.current, blocks) };
    if (image.current?.width !== columns || image.current.height !== rows) {
      image.current = context.createImageData(columns, rows);
    }
    paintMatrix(values, columns, range, painted.current.tables, new Uint32Array(image.current.data.buffer));
    context.putImageData(image.current, 0, 0);
  }, [values, rows, columns, blocks, range, theme]);
  return (
    <canvas ref={canvas} className={styles['canvas']} role="img" aria-label={label} width={columns} height={rows} />
  );
});
