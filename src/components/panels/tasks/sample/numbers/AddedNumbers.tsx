import { useTaskWords } from '../../taskWords';
import { markedSteps, nearestMarker, withMarker, withValue } from '../own/editing';
import type { Editing } from '../own/useOwnSample';
import { StepRow } from '../steps/StepRow';
import { useSampleWords } from '../words';
import type { ShownSample } from '../useShownSample';
import { DragArea } from './DragArea';
import { StepsPlot, stepX, valueAt, valueY } from './StepsPlot';
import { Scale } from './Traces';
import styles from './Numbers.module.css';

type AddedNumbersProps = { x: Float32Array; shown: ShownSample; editing: Editing | null };

/** Numbers as stems, those to be added deeper and with a marker below. While the sample is changed, both can be dragged. */
export function AddedNumbers({ x, shown: { samples }, editing }: AddedNumbersProps) {
  const { t: ofTask, figure } = useTaskWords();
  const { t } = useSampleWords();
  const { time, channels } = samples;
  const width = channels.length;
  const scale = { time, low: 0, high: 1 };
  const values = Array.from({ length: time }, (_, step) => x[step * width]!);
  const marked = markedSteps(x, samples);
  const stems = (steps: readonly number[]) =>
    steps.map((step) => `M${stepX(scale, step).toFixed(2)} 94V${valueY(scale, values[step]!).toFixed(2)}`).join('');
  const dots = (steps: readonly number[]) =>
    steps.map((step) => `M${stepX(scale, step).toFixed(2)} ${valueY(scale, values[step]!).toFixed(2)}h0`).join('');
  const all = values.map((_, step) => step);
  const spoken = marked.map((step) => `${step + 1}: ${figure(values[step]!)}`).join(', ');
  const numbers = (
    <StepsPlot height={84} label={`${ofTask('sample.input')}. ${ofTask('sample.marked')}: ${spoken}`}>
      <path d="M0 94H100" stroke="var(--line)" vectorEffect="non-scaling-stroke" />
      <path d={stems(all)} stroke="var(--control-line)" strokeWidth="1.4" vectorEffect="non-scaling-stroke" />
      <path
        d={dots(all)}
        stroke="var(--muted)"
        strokeWidth={editing ? 7 : 4.5}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
      <path d={stems(marked)} stroke="var(--gate-f)" strokeWidth="2.4" vectorEffect="non-scaling-stroke" />
      <path
        d={dots(marked)}
        stroke="var(--gate-f)"
        strokeWidth="9"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </StepsPlot>
  );
  const markers = marked.map((step) => (
    <span key={step} style={{ left: `${stepX(scale, step)}%` }} title={t('steps.marker')}>
      ▲<small>{figure(values[step]!)}</small>
    </span>
  ));
  return (
    <>
      <StepRow isPlot time={time} label={<b>{ofTask('sample.input')}</b>} side={<Scale low="0" high="1" />}>
        {editing ? (
          <DragArea
            time={time}
            className={styles['dragged']}
            hold={({ step }) => step}
            drag={(held, { down }) => {
              editing.put(withValue(x, samples, held, valueAt(scale, down)));
              return held;
            }}
          >
            {numbers}
          </DragArea>
        ) : (
          numbers
        )}
      </StepRow>
      <StepRow time={time} label={`▲ ${ofTask('sample.marked')}`}>
        {editing ? (
          <DragArea
            time={time}
            className={`${styles['markers']} ${styles['moved']}`}
            hold={({ step }) => nearestMarker(x, samples, step) ?? null}
            drag={(held, { step }) => {
              const changed = withMarker(x, samples, held, step);
              if (changed === x) return held;
              editing.put(changed);
              return step;
            }}
          >
            {markers}
          </DragArea>
        ) : (
          <div className={styles['markers']}>{markers}</div>
        )}
      </StepRow>
    </>
  );
}
