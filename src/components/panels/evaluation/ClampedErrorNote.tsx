import { clampedErrors } from '../../../store/evaluation/clampedErrors';
import { changeText } from './changeText';
import { usePlayground, useWords } from '../page/playgroundContext';

/** What the interventions in place do to the error on data that training has not seen; nothing where there are none. */
export function ClampedErrorNote({ className }: { className?: string | undefined }) {
  const words = useWords();
  const { t, figure, count } = words;
  const metrics = usePlayground((state) => state.forecast?.metrics ?? null);
  const clamped = usePlayground((state) => state.clampedForecast?.metrics ?? null);
  const interventions = usePlayground((state) => state.interventions.length);
  const error = metrics && clamped ? clampedErrors(metrics, clamped).at(-1) : undefined;
  if (!error) return null;
  return (
    <p className={className}>
      {t('evaluation.clamped', {
        count: count('count.interventions', interventions),
        part: t(`part.${error.part}`),
        clamped: figure(error.clamped),
        untouched: figure(error.untouched),
        change: changeText(error.change, words),
      })}
    </p>
  );
}
