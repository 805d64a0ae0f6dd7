import { useEffect, useState, type ReactNode } from 'react';
import { Choice } from '../../controls/fields/Choice';
import { RangeInput } from '../../controls/fields/RangeInput';
import type { Tune } from './notes';
import { usePlayer } from './usePlayer';
import { useListeningWords } from './words';
import styles from './Listening.module.css';

type ListenBarProps = {
  /** What is listened to; it stops when that changes. */
  label: string;
  tuneNow(): Tune | null;
  isReady: boolean;
  /** What sounds at an index of the series, in words. */
  readingAt(index: number): string;
  /** It follows what sounds; null: nothing does. */
  onIndex(index: number | null): void;
  onClose?(): void;
  /** What else can be chosen. */
  choice?: ReactNode;
  /** What one hears, in words. */
  children: ReactNode;
};

const SPEEDS = ['0.5', '1', '2'] as const;

/** Play and pause, speed, loop and volume, and what one hears. It never starts by itself. */
export function ListenBar(props: ListenBarProps) {
  const { label, tuneNow, isReady, readingAt, onIndex, onClose, choice, children } = props;
  const { t, number } = useListeningWords();
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>('1');
  const [isLooped, setLooped] = useState(false);
  const [percent, setPercent] = useState(40);
  // The ear hears ratios: half of the way is a quarter of the pressure.
  const volume = (percent / 100) ** 2;
  const { isPlaying, index, play, pause } = usePlayer({
    subject: label,
    tuneNow,
    speed: Number(speed),
    volume,
    isLooped,
  });
  useEffect(() => onIndex(index), [index, onIndex]);
  return (
    <div
      role="group"
      aria-label={label}
      className={styles['bar']}
      data-not-in-picture
      data-listening={isPlaying ? 'playing' : index === null ? 'still' : 'paused'}
      data-index={index ?? undefined}
    >
      <div className={styles['controls']}>
        <button
          type="button"
          className={`button button-small ${styles['play']}`}
          disabled={!isReady}
          onClick={isPlaying ? pause : play}
        >
          <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span> {t(isPlaying ? 'listen.pause' : 'listen.play')}
        </button>
        {choice}
        <Choice<(typeof SPEEDS)[number]>
          label={t('listen.speed')}
          showLabel={false}
          value={speed}
          onChoose={setSpeed}
          options={SPEEDS.map((value) => ({ value, label: t('listen.times', { n: number(Number(value)) }) }))}
        />
        <label className={styles['loop']}>
          <input type="checkbox" checked={isLooped} onChange={(event) => setLooped(event.target.checked)} />
          {t('listen.loop')}
        </label>
        <label className={styles['volume']}>
          {t('listen.volume')}
          <RangeInput
            hue="var(--forecast)"
            fill={percent}
            min={0}
            max={100}
            step={5}
            value={percent}
            aria-valuetext={`${percent} %`}
            onChange={(event) => setPercent(Number(event.target.value))}
          />
        </label>
        {onClose && (
          <button type="button" className="sign-button" aria-label={t('listen.close')} onClick={onClose}>
            ✕
          </button>
        )}
      </div>
      <p className={styles['reading']}>
        {index === null ? t(isReady ? 'listen.still' : 'listen.waiting') : readingAt(index)}
      </p>
      {children}
    </div>
  );
}
