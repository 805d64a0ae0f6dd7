import { memo } from 'react';
import { Line, LineChart, XAxis, YAxis } from 'recharts';
import { PlainLine } from '../../charts/lines/PlainLine';
import { MARGIN, type Plot } from '../../charts/lines/plot';

export type ForecastRow = { readonly x: number; readonly series: number | null; readonly lstm: number | null };
type ForecastChartProps = {
  plot: Plot;
  rows: readonly ForecastRow[];
  /** The forecast is of some points, and its line joins them. */
  joined: boolean;
  /** The forecast is only what another is compared with. */
  ghost: boolean;
};

/**
 * The series and its forecast as lines. Axes, parts, what the pointer finds and the text alternative are drawn over and
 * under it.
 */
export const ForecastChart = memo(function ForecastChart({ plot, rows, joined, ghost }: ForecastChartProps) {
  return (
    <LineChart width={plot.width} height={plot.height} data={rows} margin={MARGIN} accessibilityLayer={false}>
      <XAxis dataKey="x" type="number" domain={[plot.from, plot.to]} allowDataOverflow hide />
      <YAxis type="number" domain={[plot.low, plot.high]} allowDataOverflow hide />
      <Line
        dataKey="series"
        type="linear"
        stroke="var(--ink)"
        strokeWidth={1.3}
        shape={PlainLine}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="lstm"
        type="linear"
        stroke="var(--forecast)"
        connectNulls={joined}
        strokeWidth={ghost ? 1.2 : 1.8}
        {...(ghost ? { strokeDasharray: '3 3' } : {})}
        shape={PlainLine}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
});
