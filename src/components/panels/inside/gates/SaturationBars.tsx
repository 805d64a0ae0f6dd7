import { memo, useMemo } from 'react';
import { saturationOf } from '../../../charts/units/traces';
import type { UnitOrder } from '../../../charts/units/unitOrder';
import styles from './GateStrips.module.css';

type SaturationBarsProps = {
  values: Float32Array; // [units, time]
  units: number;
  /** The unit of each row. */
  order: UnitOrder;
  colour: string;
  /** Makes the text alternative from the mean shares, 0 to 1. */
  describe(shut: number, open: number): string;
};

const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** By unit: to the left how often the gate is nearly shut, to the right how often nearly open. */
export const SaturationBars = memo(function SaturationBars(props: SaturationBarsProps) {
  const { values, units, order, colour, describe } = props;
  const { path, label } = useMemo(() => {
    const { shut, open } = saturationOf(values, units);
    let bars = '';
    order.forEach((unit, row) => {
      const left = shut[unit] ?? 0;
      const width = left + (open[unit] ?? 0);
      if (width > 0) bars += `M${-left} ${row + 0.15}h${width}v.7h${-width}z`;
    });
    return { path: bars, label: describe(mean(shut), mean(open)) };
  }, [values, units, order, describe]);
  return (
    <svg
      className={styles['bars']}
      viewBox={`-1.02 0 2.04 ${Math.max(1, units)}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path d={`M0 0V${units}`} stroke="var(--line)" strokeWidth="1" vectorEffect="non-scaling-stroke" />
      <path d={path} fill={colour} />
    </svg>
  );
});
