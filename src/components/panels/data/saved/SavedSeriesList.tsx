import { useState } from 'react';
import type { SavedSeries } from '../../../../model/protocol/series';
import { savedIdOf } from '../../../../store/data/selectors';
import { Sparkline } from '../../../charts/lines/Sparkline';
import { SavedSeriesName } from './SavedSeriesName';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import styles from './SavedSeries.module.css';

type Doing = 'rename' | 'remove';

function SavedRow({ series, current }: { series: SavedSeries; current: boolean }) {
  const { t, count } = useWords();
  const { openSaved, renameSaved, deleteSaved } = useCommands();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { id, name } = series;
  const done = () => setDoing(null);
  if (doing === 'rename') {
    return (
      <SavedSeriesName
        name={name}
        onSave={(changed) => {
          renameSaved(id, changed);
          done();
        }}
        onCancel={done}
      />
    );
  }
  if (doing === 'remove') {
    return (
      <div className={styles['row']}>
        <span className={styles['question']}>{t('saved.sure', { name })}</span>
        <button type="button" className="button button-small" autoFocus onClick={() => deleteSaved(id)}>
          {t('saved.remove')}
        </button>
        <button type="button" className="button button-small" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    );
  }
  return (
    <div className={styles['row']}>
      <button
        type="button"
        className={styles['open']}
        aria-current={current || undefined}
        aria-label={t('saved.open', { name })}
        onClick={() => openSaved(id)}
      >
        <span className={styles['line']}>
          <Sparkline points={series.preview} />
        </span>
        <span className={styles['name']}>{name}</span>
        <span className={styles['size']}>{count('count.points', series.length)}</span>
      </button>
      <button
        type="button"
        className={styles['act']}
        title={t('saved.rename', { name })}
        aria-label={t('saved.rename', { name })}
        onClick={() => setDoing('rename')}
      >
        <span aria-hidden="true">✎</span>
      </button>
      <button
        type="button"
        className={styles['act']}
        title={t('saved.delete', { name })}
        aria-label={t('saved.delete', { name })}
        onClick={() => setDoing('remove')}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}

/** The series that this browser keeps: opened, renamed, deleted; and the one in place, which can be saved. */
export function SavedSeriesList() {
  const { t } = useWords();
  const { save } = useCommands();
  const saved = usePlayground((state) => state.saved) ?? [];
  const current = usePlayground(savedIdOf);
  const series = usePlayground((state) => state.series);
  const saving = usePlayground((state) => state.saving !== null);
  return (
    <>
      {saved.length === 0 ? (
        <p className={styles['empty']}>{t('saved.empty')}</p>
      ) : (
        <ul className={styles['list']} aria-label={t('saved.label')}>
          {saved.map((one) => (
            <li key={one.id}>
              <SavedRow series={one} current={one.id === current} />
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="button button-small"
        disabled={!series || saving || current !== ''}
        onClick={() => {
          if (series) save(nameFor(series.fileName, t(`source.${series.source}`)));
        }}
      >
        {t(current === '' ? 'saved.saveSeries' : 'saved.isSaved')}
      </button>
    </>
  );
}

/** A file's name without its ending. */
const nameFor = (fileName: string, title: string): string => fileName.replace(/\.\w{1,5}$/, '') || title;
