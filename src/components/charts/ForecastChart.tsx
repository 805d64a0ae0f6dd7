import { memo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { PlainLine } from './PlainLine';
import { MARGIN, type Plot } from './plot';
import type { AxisTick } from './SeriesSketch';

export type ForecastRow = { readonly x: number; readonly series: number | null; readonly lstm: number | null };
type ForecastChartProps = {
  plot: Plot;
  rows: readonly ForecastRow[];
  xTicks: readonly AxisTick[];
  yTicks: readonly AxisTick[];
};

const TICK = { fontSize: 11, fill: 'var(--muted)' };
const EDGE = { left: 0, right: MARGIN.right, top: MARGIN.top, bottom: 0 };
const labelOf = (ticks: readonly AxisTick[]) => (at: number) => ticks.find((tick) => tick.at === at)?.label ?? '';

/** The series and its forecast as lines. What the pointer finds and the text alternative are drawn over and under it. */
export const ForecastChart = memo(function ForecastChart({ plot, rows, xTicks, yTicks }: ForecastChartProps) {
  return (
    <LineChart width={plot.width} height={plot.height} data={rows} margin={EDGE} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[plot.from, plot.to]}
        allowDataOverflow
        height={MARGIN.bottom}
        ticks={xTicks.map((tick) => tick.at)}
        tickFormatter={labelOf(xTicks)}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <YAxis
        type="number"
        domain={[plot.low, plot.high]}
        allowDataOverflow
        width={MARGIN.left}
        ticks={yTicks.map((tick) => tick.at)}
        tickFormatter={labelOf(yTicks)}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
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
        strokeWidth={1.8}
        shape={PlainLine}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
});
