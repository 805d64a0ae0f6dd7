import { memo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { PlainLine } from './PlainLine';
import type { Scale } from './ticks';

export type LossRow = { readonly epoch: number; readonly train: number | null; readonly validation: number | null };
type LossChartProps = {
  width: number;
  height: number;
  rows: readonly LossRow[];
  epochs: Scale;
  losses: Scale;
  logarithmic: boolean;
  format(value: number): string;
};

const TICK = { fontSize: 11, fill: 'var(--muted)' };
const EDGE = { left: 0, right: 14, top: 8, bottom: 0 };

/** Train and validation loss by epoch; the second is dashed, so that the two differ without colour too. */
export const LossChart = memo(function LossChart(props: LossChartProps) {
  const { width, height, rows, epochs, losses, logarithmic, format } = props;
  return (
    <LineChart width={width} height={height} data={rows} margin={EDGE} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="epoch"
        type="number"
        domain={[epochs.low, epochs.high]}
        allowDataOverflow
        height={20}
        ticks={epochs.ticks}
        tick={TICK}
        tickFormatter={format}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        type="number"
        scale={logarithmic ? 'log' : 'linear'}
        domain={[losses.low, losses.high]}
        allowDataOverflow
        width={46}
        ticks={losses.ticks}
        tick={TICK}
        tickFormatter={format}
        tickLine={false}
        axisLine={false}
      />
      <Line
        dataKey="train"
        type="linear"
        stroke="var(--forecast)"
        strokeWidth={1.6}
        shape={PlainLine}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="validation"
        type="linear"
        stroke="var(--validation)"
        strokeWidth={1.4}
        strokeDasharray="4 3"
        shape={PlainLine}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
});
