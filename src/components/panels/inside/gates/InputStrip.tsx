import { memo } from 'react';
import { statsOf } from '../../../charts/units/traces';
import styles from './GateStrips.module.css';

type InputStripProps = { inputs: Float32Array; label: string; marked: number | null };

/** The inputs of the window: each point stands in the middle of the column of its time step. */
export const InputStrip = memo(function InputStrip({ inputs, label, marked }: InputStripProps) {
  const { low, high } = statsOf(inputs);
  const span = high - low || 1;
  const steps = Math.max(1, inputs.length);
  const points = Array.from(inputs, (value, index) => ({
    x: (100 * (index + 0.5)) / steps,
    y: 88 - (76 * (value - low)) / span,
  }));
  const at = marked === null ? undefined : points[marked];
  return (
    <div className={styles['input']} role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polyline
          points={points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ')}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.3"
          vectorEffect="non-scaling-stroke"
        />
        {/* A line of no length with round ends is a dot that keeps its shape however the picture is stretched. */}
        {steps <= 64 && (
          <path
            d={points.map(({ x, y }) => `M${x.toFixed(2)} ${y.toFixed(2)}h0`).join('')}
            stroke="var(--ink)"
            strokeWidth="4.5"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {at && (
          <path
            d={`M${at.x} ${at.y}h0`}
            stroke="var(--gate-c)"
            strokeWidth="9"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </div>
  );
});
