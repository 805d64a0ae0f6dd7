import { useState } from 'react';
import type { KeptSeries } from '../../../../model/protocol/series';
import { keptIdOf } from '../../../../store/selectors';
import { Sparkline } from '../../../charts/lines/Sparkline';
import { KeptSeriesName } from './SavedSeriesName';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import styles from './SavedSeries.module.css';

type Doing = 'rename' | 'remove';

function KeptRow({ series, current }: { series: KeptSeries; current: boolean }) {
  const { t, count } = useWords();
  const { openKept, renameKept, removeKept } = useCommands();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { id, name } = series;
  const done = () => setDoing(null);
  if (doing === 'rename') {
    return (
      <KeptSeriesName
        name={name}
        onSave={(changed) => {
          renameKept(id, changed);
          done();
        }}
        onCancel={done}
      />
    );
  }
  if (doing === 'remove') {
    return (
      <div className={styles['row']}>
        <span className={styles['question']}>{t('kept.sure', { name })}</span>
        <button type="button" className="button button-small" autoFocus onClick={() => removeKept(id)}>
          {t('kept.remove')}
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
        aria-label={t('kept.open', { name })}
        onClick={() => openKept(id)}
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
        title={t('kept.rename', { name })}
        aria-label={t('kept.rename', { name })}
        onClick={() => setDoing('rename')}
      >
        <span aria-hidden="true">✎</span>
      </button>
      <button
        type="button"
        className={styles['act']}
        title={t('kept.delete', { name })}
        aria-label={t('kept.delete', { name })}
        onClick={() => setDoing('remove')}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}

/** The series that this browser keeps: opened, renamed, deleted; and the one in place, which can be kept. */
export function KeptSeriesList() {
  const { t } = useWords();
  const { keep } = useCommands();
  const kept = usePlayground((state) => state.kept) ?? [];
  const current = usePlayground(keptIdOf);
  const series = usePlayground((state) => state.series);
  const keeping = usePlayground((state) => state.keeping !== null);
  return (
    <>
      {kept.length === 0 ? (
        <p className={styles['empty']}>{t('kept.empty')}</p>
      ) : (
        <ul className={styles['list']} aria-label={t('kept.label')}>
          {kept.map((one) => (
            <li key={one.id}>
              <KeptRow series={one} current={one.id === current} />
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="button button-small"
        disabled={!series || keeping || current !== ''}
        onClick={() => {
          if (series) keep(nameFor(series.fileName, t(`source.${series.source}`)));
        }}
      >
        {t(current === '' ? 'kept.keep' : 'kept.isKept')}
      </button>
    </>
  );
}

/** A file's name without its ending. */
const nameFor = (fileName: string, title: string): string => fileName.replace(/\.\w{1,5}$/, '') || title;
