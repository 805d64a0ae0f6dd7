import { memo, useLayoutEffect, useRef } from 'react';
import { gateTable, paint, parseHex } from '../../../charts/units/colourTable';
import { useTheme } from '../../page/useTheme';
import styles from './SamplePanel.module.css';

type BeliefStripProps = {
  beliefs: Float64Array; // [steps], from 0 to 1
  /** Of the network without interventions, as a thin line below; null where there are none. */
  untouched: Float64Array | null; // [steps]
  /** Columns: there may be more than steps. */
  time: number;
  /** Steps with a dot. */
  marked: readonly number[];
  label: string;
};

/** One class along the steps: the deeper the hue, the more it is believed in. */
export const BeliefStrip = memo(function BeliefStrip({ beliefs, untouched, time, marked, label }: BeliefStripProps) {
  return (
    <div className={styles['belief']} role="img" aria-label={label}>
      <Shades beliefs={beliefs} time={time} />
      {untouched && <Shades beliefs={untouched} time={time} isThin />}
      {marked.length > 0 && (
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {/* A line of no length with round ends is a dot, however the picture is stretched. The ring parts it from any ground. */}
          {['var(--panel)', 'var(--ink)'].map((stroke, at) => (
            <path
              key={stroke}
              d={marked.map((step) => `M${((100 * (step + 0.5)) / time).toFixed(2)} 50h0`).join('')}
              stroke={stroke}
              strokeWidth={at === 0 ? 6.5 : 4}
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      )}
    </div>
  );
});

type ShadesProps = { beliefs: Float64Array; time: number; isThin?: boolean };

function Shades({ beliefs, time, isThin = false }: ShadesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || beliefs.length === 0) return;
    const style = getComputedStyle(canvas.current);
    const colour = (variable: string) => parseHex(style.getPropertyValue(variable));
    const image = context.createImageData(beliefs.length, 1);
    const table = gateTable(colour('--panel'), colour('--forecast'));
    paint(Float32Array.from(beliefs), 0, 1, table, new Uint32Array(image.data.buffer));
    context.putImageData(image, 0, 0);
  }, [beliefs, theme]);
  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      width={beliefs.length}
      height={1}
      className={styles[isThin ? 'thin' : 'shades']}
      style={{ width: `${(100 * beliefs.length) / time}%` }}
    />
  );
}
