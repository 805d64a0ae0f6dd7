import { useMemo } from 'react';
import { DATASETS } from '../../../../model/settings/sources/datasets';
import { GENERATORS } from '../../../../model/settings/sources/generators';
import {
  isOwnName,
  type DatasetName,
  type GeneratorName,
  type SourceName,
} from '../../../../model/settings/sources/names';
import { SOURCES } from '../../../../model/settings/sources/sources';
import { Sparkline } from '../../../charts/lines/Sparkline';
import { PopoverButton } from '../../../controls/popups/PopoverButton';
import { usePlayground, useWords } from '../../page/playgroundContext';
import { SourceCards } from './SourceCards';
import styles from './SourcePicker.module.css';
import { thumbnail } from './thumbnail';

/** Room that the gallery wants below its button, in pixels. */
const GALLERY_HEIGHT = 520;

/** The picture of the series that is chosen, from 0 to 1. */
function useThumbnail(name: SourceName): readonly number[] {
  const series = usePlayground((state) => (isOwnName(name) ? (state.own[name]?.series ?? null) : null));
  return useMemo(() => {
    if (series) return thumbnail(series.values);
    if (SOURCES[name].kind === 'dataset') return DATASETS[name as DatasetName].preview;
    return SOURCES[name].kind === 'generator' ? GENERATORS[name as GeneratorName].preview : [];
  }, [name, series]);
}

/** The series that is chosen; it opens the gallery of all. */
export function SourcePicker() {
  const { t } = useWords();
  const name = usePlayground((state): SourceName => state.config.data);
  const fileName = usePlayground((state) => (isOwnName(name) ? state.own[name]?.series.fileName : undefined));
  const points = useThumbnail(name);
  const title = fileName || t(`source.${name}`);
  return (
    <PopoverButton
      className={styles['chosen']}
      popupClassName={styles['gallery']}
      align="start"
      leastHeight={GALLERY_HEIGHT}
      face={
        <>
          <span className={styles['picture']}>
            <Sparkline points={points} />
          </span>
          <span className={styles['name']}>
            <span className="visually-hidden">{t('sources.choose')} </span>
            <strong title={title}>{title}</strong>
            <small>{t(`facts.${name}`)}</small>
          </span>
          <span aria-hidden="true" className={styles['sign']}>
            ▾
          </span>
        </>
      }
    >
      <SourceCards />
    </PopoverButton>
  );
}
