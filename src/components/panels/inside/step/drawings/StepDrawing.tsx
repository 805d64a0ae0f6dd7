import { Slider } from '../../../../controls/fields/Slider';
import type { SlowPhase, SlowStep } from '../../../../../model/protocol/slowStep';
import { BatchDrawing } from './BatchDrawing';
import { ClippingDrawing } from './ClippingDrawing';
import { ErrorDrawing } from './ErrorDrawing';
import { isState } from '../figures';
import { MomentsDrawing } from './MomentsDrawing';
import { MovesDrawing } from './MovesDrawing';
import { RepeatDrawing } from './RepeatDrawing';
import type { Surroundings } from '../said/sentence';
import styles from '../StepPlayer.module.css';
import { TraceStrips } from './TraceStrips';
import type { StepWords } from '../words';

type StepDrawingProps = {
  phase: SlowPhase;
  step: SlowStep;
  /** The time step that is reached, from 0. */
  time: number;
  answer: Surroundings['answer'];
  classes: readonly string[];
  words: StepWords;
  targetOf(row: number): string;
  onWatch(row: number): void;
  onTime(time: number): void;
};

/** The drawing of one part of the step. */
export function StepDrawing(props: StepDrawingProps) {
  const { phase, step, answer, classes, words, targetOf, onWatch } = props;
  switch (phase) {
    case 'start':
      return <MovesDrawing step={step} of="start" words={words} />;
    case 'windows':
      return <BatchDrawing step={step} targetOf={targetOf} words={words} onWatch={onWatch} />;
    case 'gates':
    case 'states':
    case 'backward':
      return <Growing {...props} phase={phase} />;
    case 'error':
      return <ErrorDrawing step={step} answer={answer} classes={classes} words={words} />;
    case 'clipping':
      return <ClippingDrawing step={step} words={words} />;
    case 'moments':
      return <MomentsDrawing step={step} words={words} />;
    case 'weights':
      return <MovesDrawing step={step} of="moves" words={words} />;
    case 'repeat':
      return <RepeatDrawing step={step} words={words} />;
  }
}

type GrowingProps = StepDrawingProps & { phase: 'gates' | 'states' | 'backward' };

/** What goes through the time steps, with a slider to be at any of them. */
function Growing({ phase, step, time, words, onTime }: GrowingProps) {
  const { t, number } = words;
  const { window, batch, watched, blocks } = step;
  const { steps, traces, gradients } = window;
  const isBack = phase === 'backward';
  const of = isBack ? gradients : traces;
  const hasGates = of.traces.some((trace) => !isState(trace));
  const shown = of.traces.filter((trace) => isBack || !hasGates || isState(trace) === (phase === 'states'));
  const layers = blocks.some(({ layer }) => typeof layer === 'number' && layer > 0);
  return (
    <>
      <TraceStrips
        layer={of}
        traces={shown}
        input={isBack ? null : { x: window.x, inputs: batch.inputs }}
        steps={steps}
        time={time}
        of={isBack ? 'gradients' : 'values'}
        words={words}
      />
      <div className={styles['time']}>
        <Slider
          label={t('step.time')}
          exactLabel={t('step.timeExact')}
          value={time + 1}
          stops={Array.from({ length: steps }, (_, at) => at + 1)}
          min={1}
          max={steps}
          whole
          format={(value) => t('step.timeOf', { time: value, steps })}
          onMove={(value) => onTime(value - 1)}
          onCommit={(value) => onTime(value - 1)}
        />
        <p className="muted">
          {t(isBack ? 'step.gradientStrips' : 'step.strips')} {layers && t('step.layer', { n: watched.layer + 1 })}{' '}
          {window.isBothWays && t('step.bothWays')}{' '}
          {window.dropout > 0 && t('step.dropout', { share: number(100 * window.dropout, 0) })}
        </p>
      </div>
    </>
  );
}
