import type { WindowsProblem } from '../../../model/protocol/inspection';
import type { Suggestion } from '../../../model/settings/settings';
import { Alert } from '../../controls/layout/Alert';
import { useCommands, usePlayground } from './playgroundContext';
import { useWindowsWords, type WindowsWords } from './windowsWords';

function text(problem: WindowsProblem, { t }: WindowsWords): string {
  switch (problem.code) {
    case 'series-too-short':
      return t('windows.series-too-short', problem);
    case 'holes':
      return t('windows.holes', problem);
    case 'look-back-too-long':
    case 'horizon-too-long':
      return t(`windows.${problem.code}`);
  }
}

/** The series cannot be cut into windows: why, and the largest value that works in one click. */
export function WindowsAlert() {
  const words = useWindowsWords();
  const { t } = words;
  const { change } = useCommands();
  const problem = usePlayground((state) => state.windowsProblem);
  if (!problem) return null;
  const way = wayOut(problem, words);
  return (
    <Alert
      title={t('state.blocked')}
      actions={
        way && (
          <button type="button" className="button button-small" onClick={() => change(way.settings)}>
            {way.label}
          </button>
        )
      }
    >
      <p>{text(problem, words)}</p>
    </Alert>
  );
}

/** The change of settings that helps, where one does. */
function wayOut(
  problem: WindowsProblem,
  { t }: WindowsWords,
): { readonly label: string; readonly settings: Suggestion } | null {
  switch (problem.code) {
    case 'series-too-short':
      return null;
    case 'holes':
      return { label: t('windows.useInterpolate'), settings: { missing: 'interpolate' } };
    case 'look-back-too-long':
      return { label: t('windows.useLookBack', { n: problem.longest }), settings: { lookBack: problem.longest } };
    case 'horizon-too-long':
      return { label: t('windows.useHorizon', { n: problem.longest }), settings: { horizon: problem.longest } };
  }
}
