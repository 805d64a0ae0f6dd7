import { networkConfig } from '../../../store/training/selectors';
import { usePlayground } from '../page/playgroundContext';
import { useTaskWords } from '../tasks/taskWords';

/** What the views show of the watched sample, where that is not all: one of two readings, or a sequence that is short. */
export function SampleNote() {
  const { t, number } = useTaskWords();
  const isBothWays = usePlayground((state) => networkConfig(state).directions === 'both');
  const steps = usePlayground((state) => state.gates?.sample?.steps ?? 0);
  const longest = usePlayground((state) => state.summary?.samples?.time ?? 0);
  return (
    <>
      {steps < longest && <span>{t('strip.steps', { steps: number(steps), longest: number(longest) })}</span>}
      {isBothWays && <span>{t('strip.onward')}</span>}
    </>
  );
}
