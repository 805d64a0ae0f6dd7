import { memo, useMemo } from 'react';
import styles from './WeightHistogram.module.css';

type WeightHistogramProps = {
  /** Numbers of weights by bin, from the lowest to the highest. */
  now: readonly number[];
  start: readonly number[];
  /** The text alternative, with figures. */
  label: string;
};

/** How weights are spread, filled, over how they started, as a line; each as high as the picture. */
export const WeightHistogram = memo(function WeightHistogram({ now, start, label }: WeightHistogramProps) {
  const paths = useMemo(() => ({ now: outline(now), start: outline(start) }), [now, start]);
  return (
    <svg className={styles['histogram']} viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={label}>
      <path d="M50 0V40" stroke="var(--line)" vectorEffect="non-scaling-stroke" />
      <path d={`${paths.now}Z`} fill="var(--forecast)" opacity="0.55" />
      <path
        d={paths.start}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.2"
        strokeDasharray="3 2"
        vectorEffect="non-scaling-stroke"
      />
      <path d="M0 40H100" stroke="var(--control-line)" vectorEffect="non-scaling-stroke" />
    </svg>
  );
});

/** Steps from bin to bin, from the base line and back to it. */
function outline(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  const width = 100 / Math.max(1, counts.length);
  const steps = counts.map((count, bin) => {
    const height = (40 - (38 * count) / most).toFixed(2);
    return `V${height}H${((bin + 1) * width).toFixed(2)}`;
  });
  return `M0 40${steps.join('')}V40`;
}
