import { memo } from 'react';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import type { TraceLine } from './ghostTrace';
import styles from './GhostTrace.module.css';

type GhostTraceProps = {
  name: TraceName;
  line: TraceLine;
  /** The same without interventions; null where there are none. */
  ghost: TraceLine | null;
  low: number;
  high: number;
  label: string;
  /** Step that is marked, or null. */
  marked: number | null;
};

/** A trace as a line in its hue, over a thin one of what it would be. */
export const GhostTrace = memo(function GhostTrace(props: GhostTraceProps) {
  const { name, line, ghost, low, high, label, marked } = props;
  const time = Math.max(1, line.middle.length);
  const x = (step: number) => (100 * (step + 0.5)) / time;
  const points = (values: Float32Array) =>
    Array.from(values, (value, step) => `${x(step).toFixed(2)},${y(value).toFixed(2)}`);
  const y = (value: number) => 97 - (94 * (value - low)) / (high - low || 1);
  const colour = `var(--gate-${name})`;
  return (
    <svg
      className={styles['trace']}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      data-trace={name}
    >
      {low < 0 && <path d={`M0 ${y(0)}H100`} stroke="var(--line)" vectorEffect="non-scaling-stroke" />}
      {marked !== null && (
        <path d={`M${x(marked)} 0V100`} stroke="var(--muted)" strokeDasharray="2 2" vectorEffect="non-scaling-stroke" />
      )}
      {line.band && (
        <polygon
          points={[...points(line.band.high), ...points(line.band.low).reverse()].join(' ')}
          fill={colour}
          fillOpacity="0.16"
        />
      )}
      {ghost && (
        <polyline
          points={points(ghost.middle).join(' ')}
          fill="none"
          stroke="var(--muted)"
          strokeWidth="1.2"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <polyline
        points={points(line.middle).join(' ')}
        fill="none"
        stroke={colour}
        strokeWidth="2.2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
});
