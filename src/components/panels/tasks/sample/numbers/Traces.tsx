import type { SamplesSummary } from '../../../../../model/protocol/tasks';
import { useTaskWords } from '../../taskWords';
import { StepRow } from '../steps/StepRow';
import { useSampleWords } from '../words';
import { PlotKey } from './PlotKey';
import { PlotLine, StepsPlot } from './StepsPlot';
import { TRACE_DASHES, traceHue } from './traceLooks';
import styles from './Numbers.module.css';

/** Channels that have room. */
const MOST_LINES = 6;

type TracesProps = { x: Float32Array; steps: number; samples: SamplesSummary };

/** A line a channel. */
export function Traces({ x, steps, samples: { channels, time } }: TracesProps) {
  const { t: ofTask, tick } = useTaskWords();
  const { t } = useSampleWords();
  const width = channels.length;
  const shown = channels.slice(0, MOST_LINES);
  const values = shown.map((_, index) => Float64Array.from({ length: steps }, (_, step) => x[step * width + index]!));
  const there = values.flatMap((of) => [...of].filter(Number.isFinite));
  const [low, high] = [Math.min(0, ...there), Math.max(0, ...there)];
  const scale = { time, low, high };
  return (
    <StepRow
      isPlot
      time={time}
      label={
        <>
          <b>{ofTask('sample.input')}</b>
          {shown.length > 1 &&
            shown.map((name, index) => (
              <PlotKey key={name} name={name} colour={traceHue(index)} dash={TRACE_DASHES[index]} />
            ))}
        </>
      }
      side={<Scale low={tick(low)} high={tick(high)} />}
    >
      <StepsPlot
        height={96}
        label={`${ofTask('sample.input')}: ${shown.join(', ')}. ${t('steps.scale', { low: tick(low), high: tick(high) })}`}
      >
        {values.map((of, index) => (
          <PlotLine key={index} scale={scale} values={of} colour={traceHue(index)} dash={TRACE_DASHES[index]} />
        ))}
      </StepsPlot>
    </StepRow>
  );
}

/** The values at the edges of a plot. */
export function Scale({ low, high }: { low: string; high: string }) {
  return (
    <span className={styles['scale']} aria-hidden="true">
      <span>{high}</span>
      <span>{low}</span>
    </span>
  );
}
