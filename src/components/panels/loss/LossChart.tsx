import { memo } from 'react';
import { Line, LineChart, XAxis, YAxis } from 'recharts';
import { PlainLine } from '../../charts/lines/PlainLine';
import type { Scale } from '../../charts/axes/ticks';

export type LossRow = { readonly epoch: number; readonly train: number | null; readonly validation: number | null };
type LossChartProps = {
  width: number;
  height: number;
  margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  rows: readonly LossRow[];
  epochs: Scale;
  losses: Scale;
  logarithmic: boolean;
};

/** Train and validation loss by epoch; the second is dashed, so that the two differ without colour too. */
export const LossChart = memo(function LossChart(props: LossChartProps) {
  const { width, height, margin, rows, epochs, losses, logarithmic } = props;
  return (
    <LineChart width={width} height={height} data={rows} margin={margin} accessibilityLayer={false}>
      <XAxis dataKey="epoch" type="number" domain={[epochs.low, epochs.high]} allowDataOverflow hide />
      <YAxis
        type="number"
        scale={logarithmic ? 'log' : 'linear'}
        domain={[losses.low, losses.high]}
        allowDataOverflow
        hide
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
