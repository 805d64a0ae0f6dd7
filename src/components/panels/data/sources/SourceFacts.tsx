import { SOURCES } from '../../../../model/settings/sources/sources';
import type { DatasetName, SourceName } from '../../../../model/settings/sources/names';
import type { Series } from '../../../../model/protocol/series';
import type { Words } from '../../../../i18n/words';
import { usePlayground, useWords } from '../../page/playgroundContext';

const isDataset = (name: SourceName): name is DatasetName => SOURCES[name].kind === 'dataset';

/** The unit of a series in the language of the page; empty where none is known. */
export function unitOf(series: Pick<Series, 'source' | 'unit'>, { t }: Words): string {
  const { source, unit } = series;
  return isDataset(source) ? t(`unit.${source}`) : unit;
}

/** Of a data set its unit, source and licence. */
export function SourceFacts() {
  const words = useWords();
  const { t } = words;
  const name = usePlayground((state): SourceName => state.config.data);
  const source = SOURCES[name];
  if (source.kind !== 'dataset' || !isDataset(name)) return null;
  return (
    <p className="muted" style={{ fontSize: 11 }}>
      {t('facts.unit', { unit: t(`unit.${name}`) })} ·{' '}
      <span lang="en">{t('facts.source', { citation: source.citation })}</span> ·{' '}
      <span lang="en">{t('facts.licence', { licence: source.licence })}</span>
    </p>
  );
}
