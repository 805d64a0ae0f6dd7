import { useRef, type CSSProperties } from 'react';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { useFilmPlay } from './useCheckpointPlay';
import styles from './CheckpointTimeline.module.css';

/** The moments of training that are kept: to travel between, to play, and to branch from. The latest is live. */
export function Film() {
  const { t, number } = useWords();
  const { travel, branch } = useCommands();
  const moments = usePlayground((state) => state.moments);
  const moment = usePlayground((state) => state.moment);
  const bytes = usePlayground((state) => state.filmBytes);
  const slider = useRef<HTMLInputElement>(null);
  const { isPlaying, play, stop } = useFilmPlay();
  const last = moments.length - 1;
  const found = moments.findIndex(({ step }) => step === moment);
  const index = moment === null || found < 0 ? last : found;
  const shown = moments[index] ?? { epoch: 0, step: 0 };
  const isEmpty = last < 1;
  const isPast = index < last;

  function show(next: number): void {
    stop();
    travel(next >= last ? null : (moments[next]?.step ?? null));
  }
  /** The button goes away with what it does: the focus goes on to the slider. */
  function leave(by: () => void): void {
    stop();
    by();
    slider.current?.focus();
  }

  const key = isPast ? 'film.at' : 'film.live';
  return (
    <div role="group" aria-label={t('film.name')} className={styles['film']} data-past={isPast || undefined}>
      <button
        type="button"
        className={styles['play']}
        disabled={isEmpty}
        aria-label={t(isPlaying ? 'film.pause' : 'film.play')}
        title={t(isPlaying ? 'film.pause' : 'film.play')}
        onClick={isPlaying ? stop : play}
      >
        <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span>
      </button>
      <button
        type="button"
        className={styles['jump']}
        disabled={isEmpty}
        aria-label={t('film.earlier')}
        onClick={() => show(Math.max(0, index - 1))}
      >
        <span aria-hidden="true">◂</span>
      </button>
      <input
        ref={slider}
        className={styles['strip']}
        style={{ '--fill': `${isEmpty ? 100 : (100 * index) / last}%` } as CSSProperties}
        type="range"
        min={0}
        max={Math.max(1, last)}
        step={1}
        value={isEmpty ? 1 : index}
        disabled={isEmpty}
        title={isEmpty ? undefined : t('film.kept', { moments: moments.length, megabytes: number(bytes / 1e6, 1) })}
        aria-label={t('film.slider')}
        aria-valuetext={t(key, { epoch: number(shown.epoch), step: number(shown.step) })}
        onChange={(event) => show(Number(event.target.value))}
      />
      <button
        type="button"
        className={styles['jump']}
        disabled={isEmpty}
        aria-label={t('film.later')}
        onClick={() => show(index + 1)}
      >
        <span aria-hidden="true">▸</span>
      </button>
      <span className={styles['epoch']} aria-hidden="true">
        {t('film.epoch')} <b>{number(shown.epoch)}</b>
      </span>
      <span className={styles['side']}>
        {isPast ? (
          <>
            <button type="button" className="button button-small" onClick={() => leave(() => travel(null))}>
              {t('film.now')}
            </button>
            <button
              type="button"
              className="button button-small"
              title={t('film.branchHint')}
              onClick={() => leave(branch)}
            >
              {t('film.branch')}
            </button>
          </>
        ) : (
          <span className={styles['hint']}>{t(isEmpty ? 'film.empty' : 'film.hint')}</span>
        )}
      </span>
    </div>
  );
}
