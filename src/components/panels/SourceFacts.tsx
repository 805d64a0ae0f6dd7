import { SOURCES } from '../../model/config/registry';
import type { Config } from '../../model/config/settings';
import type { Series } from '../../model/protocol/series';
import type { Words } from '../../i18n/words';
import { usePlayground, useWords } from './playgroundContext';

/** The unit of a series in the language of the page; empty where none is known. */
export function unitOf(series: Series, { t }: Words): string {
  switch (series.source) {
    case 'air-passengers':
    case 'co2':
    case 'sunspots':
    case 'seattle-temperature':
    case 'us-births':
      return t(`unit.${series.source}`);
    default:
      return series.unit;
  }
}

/** What the series is, and for a data set its unit, source and licence. */
export function SourceFacts() {
  const words = useWords();
  const { t } = words;
  const name = usePlayground((state): Config['data'] => state.config.data);
  const source = SOURCES[name];
  return (
    <div className="muted" style={{ fontSize: 11 }}>
      <p>{t(`facts.${name}`)}</p>
      {source.kind === 'dataset' && (
        <p>
          {t('facts.unit', { unit: t(`unit.${name as 'co2'}`) })} ·{' '}
          <span lang="en">{t('facts.source', { citation: source.citation })}</span> ·{' '}
          <span lang="en">{t('facts.licence', { licence: source.licence })}</span>
        </p>
      )}
    </div>
  );
}
