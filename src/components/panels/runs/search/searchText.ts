/** Values, problems and errors of a search in words. */
import type { WindowsProblem } from '../../../../model/protocol/inspection';
import type { RunProblem } from '../../../../model/protocol/runs';
import type { SearchProblem } from '../../../../model/protocol/search';
import type { SearchedName, SettingChange, SettingValue } from '../../../../model/settings/searchable';
import type { SearchState } from '../../../../store/runs/facts';
import { settingLabel } from '../../settings/settingLabel';
import { valueText } from '../changes';
import type { SearchWords } from './words';

export const settingText = (name: SearchedName, value: SettingValue, words: SearchWords): string =>
  `${settingLabel(name, words)} ${valueText(name, value, words)}`;

/** "Units 8, Learning rate 0.01" */
export const changeText = (change: SettingChange, words: SearchWords): string =>
  Object.entries(change)
    .map(([name, value]) => settingText(name as SearchedName, value, words))
    .join(', ');

/** An error as it is shown: MASE where what it divides by is known, else in the unit of the data. */
export type ErrorText = { readonly measure: string; of(error: number): number; text(error: number): string };

export function errorTextOf({ scale }: Pick<SearchState, 'scale'>, unit: string, { figure }: SearchWords): ErrorText {
  const of = (error: number) => (scale === null ? error : error / scale);
  const suffix = scale === null && unit !== '' ? ` ${unit}` : '';
  return { measure: scale === null ? 'MAE' : 'MASE', of, text: (error) => `${figure(of(error))}${suffix}` };
}

/** "43 %" */
export const shareText = (share: number, { number }: SearchWords): string =>
  `${share > 0 && share < 0.005 ? '< 1' : number(100 * share, 0)} %`;

export function windowsText(problem: WindowsProblem, { t }: SearchWords): string {
  switch (problem.code) {
    case 'look-back-too-long':
      return t('search.windows.look-back-too-long', problem);
    case 'horizon-too-long':
      return t('search.windows.horizon-too-long', problem);
    case 'series-too-short':
      return t('search.windows.series-too-short', problem);
    case 'holes':
      return t('search.windows.holes', problem);
  }
}

export function problemText(problem: SearchProblem, words: SearchWords): string {
  const { t } = words;
  const labelled = (name: string) => ({ name: settingLabel(name, words) });
  switch (problem.code) {
    case 'no-settings':
    case 'bad-seeds':
      return t(`search.problem.${problem.code}`);
    case 'too-many-settings':
      return t('search.problem.too-many-settings', problem);
    case 'not-searchable':
    case 'repeated':
      return t('search.problem.setting', labelled(problem.name));
    case 'no-values':
      return t('search.problem.no-values', labelled(problem.name));
    case 'too-many-values':
      return t('search.problem.too-many-values', { ...labelled(problem.name), most: problem.most });
    case 'bad-value':
      return t('search.problem.bad-value', { ...labelled(problem.name), value: problem.value });
    case 'bad-budget':
      return t('search.problem.bad-budget', problem);
    case 'too-many-runs':
      return t('search.problem.too-many-runs', problem);
    case 'none-possible':
      return t('search.problem.none-possible', { reason: windowsText(problem.windows, words) });
  }
}

export function failureText(problem: RunProblem, { t }: SearchWords): string {
  switch (problem.code) {
    case 'windows':
      return t('search.noWindows');
    case 'samples':
      return t('search.noSamples');
    case 'not-arrived':
      return t(`absence.${problem.absence}`, { file: problem.file });
    case 'crashed':
      return problem.message;
  }
}
