import { useRef, type PointerEvent } from 'react';
import { useTaskWords } from '../../taskWords';
import { markedSteps, withMarker, withValue } from '../own/editing';
import type { Editing } from '../own/useOwnSample';
import { StepRow } from '../steps/StepRow';
import { useSampleWords } from '../words';
import type { ShownSample } from '../useShownSample';
import { StepsPlot, stepX, valueAt, valueY } from './StepsPlot';
import { Scale } from './Traces';
import styles from './Numbers.module.css';

type AddedNumbersProps = { x: Float32Array; shown: ShownSample; editing: Editing | null };

/** Step and height under a pointer, each as a share of what it is over. */
function shareOf(event: PointerEvent<HTMLElement>) {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const share = (part: number, whole: number) => Math.min(1, Math.max(0, part / (whole || 1)));
  return { across: share(event.clientX - left, width), down: share(event.clientY - top, height) };
}

/** Numbers as stems, those to be added deeper and with a marker below. While the sample is changed, both can be dragged. */
export function AddedNumbers({ x, shown: { samples }, editing }: AddedNumbersProps) {
  const { t: ofTask, figure } = useTaskWords();
  const { t } = useSampleWords();
  /** The step that is dragged. */
  const held = useRef<number | null>(null);
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
  const stepUnder = (event: PointerEvent<HTMLElement>) => Math.min(time - 1, Math.floor(shareOf(event).across * time));

  const drag = (begin: (event: PointerEvent<HTMLElement>) => void, move: (event: PointerEvent<HTMLElement>) => void) =>
    editing
      ? {
          'data-edits': true,
          onPointerDown: (event: PointerEvent<HTMLElement>) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            begin(event);
          },
          onPointerMove: (event: PointerEvent<HTMLElement>) => {
            if (held.current !== null) move(event);
          },
          onPointerUp: () => (held.current = null),
          onPointerCancel: () => (held.current = null),
        }
      : {};
  const toValue = (event: PointerEvent<HTMLElement>) => {
    if (held.current === null) return;
    editing?.put(withValue(x, samples, held.current, valueAt(scale, shareOf(event).down)));
  };
  const onValue = drag((event) => {
    held.current = stepUnder(event);
    toValue(event);
  }, toValue);
  const onMarker = drag(
    (event) => {
      const at = stepUnder(event);
      held.current = marked.toSorted((one, other) => Math.abs(one - at) - Math.abs(other - at))[0] ?? null;
    },
    (event) => {
      const to = stepUnder(event);
      const changed = withMarker(x, samples, held.current!, to);
      if (changed === x) return;
      held.current = to;
      editing?.put(changed);
    },
  );
  const spoken = marked.map((step) => `${step + 1}: ${figure(values[step]!)}`).join(', ');
  return (
    <>
      <StepRow isPlot time={time} label={<b>{ofTask('sample.input')}</b>} side={<Scale low="0" high="1" />}>
        <div className={styles[editing ? 'dragged' : 'still']} {...onValue}>
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
        </div>
      </StepRow>
      <StepRow time={time} label={`▲ ${ofTask('sample.marked')}`}>
        <div className={`${styles['markers']} ${styles[editing ? 'moved' : 'still']}`} {...onMarker}>
          {marked.map((step) => (
            <span key={step} style={{ left: `${stepX(scale, step)}%` }} title={t('steps.marker')}>
              ▲<small>{figure(values[step]!)}</small>
            </span>
          ))}
        </div>
      </StepRow>
    </>
  );
}
