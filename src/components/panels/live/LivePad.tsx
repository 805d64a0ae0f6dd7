import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useLiveWords } from './words';
import styles from './live.module.css';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 3, ArrowDown: -3, PageUp: 12, PageDown: -12 };

/** Its height under the pointer or the finger is the stream; with the keys, as a slider. */
export function LivePad({ onPoint }: { onPoint(height: number): void }) {
  const { t } = useLiveWords();
  const [height, setHeight] = useState(50);
  const put = (value: number) => {
    const next = Math.min(100, Math.max(0, value));
    setHeight(next);
    onPoint(next);
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { top, height: size } = event.currentTarget.getBoundingClientRect();
    put(100 * (1 - (event.clientY - top) / size));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    put(height + step);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles['pad']}
      aria-label={t('live.pad')}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(height)}
      aria-valuetext={t('live.padValue', { value: Math.round(height) })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
    >
      <i style={{ bottom: `${height}%` }} />
      <span aria-hidden="true">{t('live.pointerHint')}</span>
    </div>
  );
}
