import { usePlayground } from '../../../page/playgroundContext';
import { useTaskWords } from '../../taskWords';
import { saidAt } from '../answers';
import { BeliefMap } from '../BeliefMap';
import { className } from '../classNames';
import { markedSteps } from '../own/editing';
import type { Editing } from '../own/useOwnSample';
import { StepAxis } from '../steps/StepAxis';
import { StepFrame } from '../steps/StepFrame';
import { useSampleWords } from '../words';
import type { ShownSample } from '../useShownSample';
import { AddedNumbers } from './AddedNumbers';
import { addingKeys } from './addingKeys';
import { NumberSaid } from './NumberSaid';
import { Traces } from './Traces';

/** A sample of numbers: a line a channel, or what is to be added; below it what the network says after each step. */
export function NumbersDrawing({ shown, editing }: { shown: ShownSample; editing: Editing | null }) {
  const words = useTaskWords();
  const { t, figure, number } = useSampleWords();
  const task = usePlayground((state) => state.config.task);
  const { sample, samples } = shown;
  const { time, channels, answer } = samples;
  const isAdding = task === 'adding';
  const x = editing?.x ?? sample.x;
  const marked = isAdding ? markedSteps(x, samples) : [];
  const isNumber = answer.kind === 'number';

  const describe = (step: number): string => {
    const count = isAdding ? 1 : channels.length;
    const read = Array.from(x.subarray(step * channels.length, step * channels.length + count), figure).join(', ');
    const parts = [t('steps.read', { step: step + 1, read: marked.includes(step) ? `${read} ▲` : read })];
    const { said, share } = saidAt(sample, samples, step);
    if (isNumber && Number.isFinite(sample.said[step]!)) {
      parts.push(t('steps.saysNumber', { said: figure(sample.said[step]!) }));
    } else if (!isNumber && Number.isFinite(share)) {
      const name = className(task, samples.classes[said] ?? '', words);
      parts.push(t('steps.says', { said: name, share: number(100 * share, 0) }));
    }
    return parts.join(' · ');
  };
  const onKey =
    isAdding && editing
      ? (key: string, step: number) => {
          const changed = addingKeys(x, samples, key, step);
          if (changed) editing.put(changed);
          return changed !== null;
        }
      : undefined;
  return (
    <StepFrame
      time={time}
      steps={sample.steps}
      describe={describe}
      onKey={onKey}
      keys={onKey ? t('own.addingHint') : ''}
    >
      {isAdding ? (
        <AddedNumbers x={x} shown={shown} editing={editing} />
      ) : (
        <Traces x={x} steps={sample.steps} samples={samples} />
      )}
      {isNumber ? (
        <>
          <NumberSaid shown={shown} x={x} />
          <StepAxis time={time} />
        </>
      ) : (
        <BeliefMap shown={shown} />
      )}
    </StepFrame>
  );
}
