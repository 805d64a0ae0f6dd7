import type { Series } from '../../../../model/protocol/series';
import type { Words } from '../../../../i18n/words';

/** As its owner calls it, with its column; else as the page does. */
export function seriesName({ fileName, column, source }: Pick<Series, 'fileName' | 'column' | 'source'>, { t }: Words) {
  const name = fileName === '' ? t(`source.${source}`) : fileName;
  return column === '' ? name : `${name}, ${column}`;
}
