import type { WindowsProblem } from '../../model/protocol/inspection';
import type { Words } from '../../i18n/words';
import { Alert } from '../controls/Alert';
import { useCommands, usePlayground, useWords } from './playgroundContext';

function text(problem: WindowsProblem, { t }: Words): string {
  return problem.code === 'series-too-short'
    ? t('windows.series-too-short', { length: problem.length, needed: problem.needed })
    : t(`windows.${problem.code}`);
}

/** The series cannot be cut into windows: why, and the largest value that works in one click. */
export function WindowsAlert() {
  const words = useWords();
  const { t } = words;
  const { change } = useCommands();
  const problem = usePlayground((state) => state.windowsProblem);
  if (!problem) return null;
  const longest = problem.code === 'series-too-short' ? 0 : problem.longest;
  const isLookBack = problem.code === 'look-back-too-long';
  return (
    <Alert
      title={t('state.blocked')}
      actions={
        longest > 0 && (
          <button
            type="button"
            className="button button-small"
            onClick={() => change(isLookBack ? { lookBack: longest } : { horizon: longest })}
          >
            {t(isLookBack ? 'windows.useLookBack' : 'windows.useHorizon', { n: longest })}
          </button>
        )
      }
    >
      <p>{text(problem, words)}</p>
    </Alert>
  );
}
