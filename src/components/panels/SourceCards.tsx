import { useId, useState } from 'react';
import { SOURCES } from '../../model/config/registry';
import { SOURCE_NAMES, type SourceName } from '../../model/config/sources';
import { Sparkline } from '../charts/Sparkline';
import { useCommands, usePlayground, useWords } from './playgroundContext';
import { UploadBox } from './UploadBox';
import styles from './SourceCards.module.css';

const previewOf = (name: SourceName): readonly number[] => {
  const source = SOURCES[name];
  return source.kind === 'file' ? [] : source.preview;
};

/** A file has no thumbnail in the table; its own series makes one. */
function thumbnail(values: Float64Array): readonly number[] {
  const points = Array.from({ length: 24 }, (_, index) => values[Math.floor((index * (values.length - 1)) / 23)] ?? 0);
  const low = Math.min(...points);
  const span = Math.max(...points) - low || 1;
  return points.map((value) => (value - low) / span);
}

/** The series there are, as cards: data sets, generators, and a file once one was read; in the last row, the way in. */
export function SourceCards() {
  const { t } = useWords();
  const { chooseSource } = useCommands();
  const chosen = usePlayground((state) => state.config.data);
  const series = usePlayground((state) => state.series);
  /** The file read last: it can be chosen again after another source. */
  const [file, setFile] = useState<{ values: Float64Array; points: readonly number[] } | null>(null);
  const group = useId();

  if (series?.source === 'csv' && series.values !== file?.values) {
    setFile({ values: series.values, points: thumbnail(series.values) });
  }

  const names = SOURCE_NAMES.filter((name) => name !== 'csv' || file !== null || chosen === 'csv');
  return (
    <div className={styles['cards']}>
      <div role="radiogroup" aria-label={t('data.sources')} className={styles['group']}>
        {names.map((name) => (
          <label key={name} className={styles['card']} title={t(`facts.${name}`)}>
            <input
              type="radio"
              name={group}
              value={name}
              checked={name === chosen}
              onChange={() => chooseSource(name)}
            />
            <Sparkline points={name === 'csv' ? (file?.points ?? []) : previewOf(name)} />
            <span>{t(`source.${name}`)}</span>
          </label>
        ))}
      </div>
      <UploadBox />
    </div>
  );
}
