import { useRef, type CSSProperties } from 'react';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { useCheckpointPlay } from './useCheckpointPlay';
import styles from './CheckpointTimeline.module.css';

/** The checkpoints of training that are kept: to showCheckpoint between, to play, and to branch from. The latest is live. */
export function CheckpointTimeline() {
  const { t, number } = useWords();
  const { showCheckpoint, branch } = useCommands();
  const checkpoints = usePlayground((state) => state.checkpoints);
  const shownCheckpoint = usePlayground((state) => state.shownCheckpoint);
  const bytes = usePlayground((state) => state.checkpointBytes);
  const slider = useRef<HTMLInputElement>(null);
  const { isPlaying, play, stop } = useCheckpointPlay();
  const last = checkpoints.length - 1;
  const found = checkpoints.findIndex(({ step }) => step === shownCheckpoint);
  const index = shownCheckpoint === null || found < 0 ? last : found;
  const shown = checkpoints[index] ?? { epoch: 0, step: 0 };
  const isEmpty = last < 1;
  const isPast = index < last;

  function show(next: number): void {
    stop();
    showCheckpoint(next >= last ? null : (checkpoints[next]?.step ?? null));
  }
  /** The button goes away with what it does: the focus goes on to the slider. */
  function leave(by: () => void): void {
    stop();
    by();
    slider.current?.focus();
  }

  const key = isPast ? 'checkpoints.at' : 'checkpoints.live';
  return (
    <div role="group" aria-label={t('checkpoints.name')} className={styles['history']} data-past={isPast || undefined}>
      <button
        type="button"
        className={styles['play']}
        disabled={isEmpty}
        aria-label={t(isPlaying ? 'checkpoints.pause' : 'checkpoints.play')}
        title={t(isPlaying ? 'checkpoints.pause' : 'checkpoints.play')}
        onClick={isPlaying ? stop : play}
      >
        <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span>
      </button>
      <button
        type="button"
        className={styles['jump']}
        disabled={isEmpty}
        aria-label={t('checkpoints.earlier')}
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
        title={
          isEmpty
            ? undefined
            : t('checkpoints.kept', { checkpoints: checkpoints.length, megabytes: number(bytes / 1e6, 1) })
        }
        aria-label={t('checkpoints.slider')}
        aria-valuetext={t(key, { epoch: number(shown.epoch), step: number(shown.step) })}
        onChange={(event) => show(Number(event.target.value))}
      />
      <button
        type="button"
        className={styles['jump']}
        disabled={isEmpty}
        aria-label={t('checkpoints.later')}
        onClick={() => show(index + 1)}
      >
        <span aria-hidden="true">▸</span>
      </button>
      <span className={styles['epoch']} aria-hidden="true">
        {t('checkpoints.epoch')} <b>{number(shown.epoch)}</b>
      </span>
      <span className={styles['side']}>
        {isPast ? (
          <>
            <button type="button" className="button button-small" onClick={() => leave(() => showCheckpoint(null))}>
              {t('checkpoints.now')}
            </button>
            <button
              type="button"
              className="button button-small"
              title={t('checkpoints.branchHint')}
              onClick={() => leave(branch)}
            >
              {t('checkpoints.branch')}
            </button>
          </>
        ) : (
          <span className={styles['hint']}>{t(isEmpty ? 'checkpoints.empty' : 'checkpoints.hint')}</span>
        )}
      </span>
    </div>
  );
}
