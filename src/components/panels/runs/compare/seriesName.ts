import type { Series } from '../../../../model/protocol/series';
import type { RunFile } from '../../../../model/protocol/history';
import { nameOfMaterial } from '../../../../model/protocol/tasks';
import type { Words } from '../../../../i18n/words';
import type { CompareWords } from './words';

/** As its owner calls it, with its column; else as the page does. */
export function seriesName({ fileName, column, source }: Pick<Series, 'fileName' | 'column' | 'source'>, { t }: Words) {
  const name = fileName === '' ? t(`source.${source}`) : fileName;
  return column === '' ? name : `${name}, ${column}`;
}

/** What a run is of: its series, or another task with what that is made from. */
export function subjectText(
  { config: { task }, series }: Pick<RunFile, 'config' | 'series'>,
  words: CompareWords,
): string {
  if (task === 'forecasting') return words.t('compare.on', { series: seriesName(series, words) });
  const name = nameOfMaterial(series.material);
  return name === '' ? words.t(`task.${task}`) : `${words.t(`task.${task}`)} · ${name}`;
}
