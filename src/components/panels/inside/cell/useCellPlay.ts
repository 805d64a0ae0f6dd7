import { useCallback, useEffect, useState } from 'react';
import type { Phase } from './diagram/cellPhases';

export type Speed = 'slow' | 'normal' | 'fast';
/** Milliseconds that a step stays, or in slow motion a part of it: long enough to be read. */
const STAY: Readonly<Record<Speed, number>> = { slow: 2600, normal: 1000, fast: 250 };

type CellPlay = {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** What the slow motion is at; null at other speeds. */
  readonly now: Phase | null;
  choose(speed: Speed): void;
  toggle(): void;
  /** To a step, which ends the playing. */
  go(time: number): void;
};

/** Goes through the window step by step, to its end; from there, it starts over. */
export function useCellPlay(
  time: number,
  steps: number,
  phases: readonly Phase[],
  show: (time: number) => void,
): CellPlay {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('normal');
  const [phase, setPhase] = useState<number | null>(null);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const isWithin = speed === 'slow' && (phase ?? 0) < phases.length - 1;
      if (isWithin) return setPhase((phase ?? 0) + 1);
      if (time >= steps - 1) return setPlaying(false);
      if (speed === 'slow') setPhase(0);
      show(time + 1);
    }, STAY[speed]);
    return () => clearTimeout(timer);
  }, [isPlaying, speed, phase, phases, time, steps, show]);

  return {
    isPlaying,
    speed,
    now: phase === null ? null : (phases[phase] ?? null),
    choose: (chosen) => {
      setSpeed(chosen);
      setPhase(chosen === 'slow' && isPlaying ? 0 : null);
    },
    toggle: () => {
      if (!isPlaying) {
        if (time >= steps - 1 && (phase === null || phase === phases.length - 1)) {
          show(0);
          setPhase(speed === 'slow' ? 0 : null);
        } else if (speed === 'slow' && phase === null) setPhase(0);
      }
      setPlaying(!isPlaying);
    },
    go: useCallback(
      (to: number) => {
        setPlaying(false);
        setPhase(null);
        show(Math.min(steps - 1, Math.max(0, to)));
      },
      [show, steps],
    ),
  };
}
