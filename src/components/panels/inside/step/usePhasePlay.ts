import { useEffect, useState } from 'react';
import type { SlowPhase } from '../../../../model/protocol/slowStep';
import { growsIn, PHASES, phaseAfter } from './phases';

/** Milliseconds that a part stays while it plays: long enough to be read; and those of going through all time steps. */
const STAY = 6000;
const GROWTH = 4000;
/** Milliseconds between two drawings of what grows. */
const FRAME = 50;

export type PhasePlay = {
  readonly isPlaying: boolean;
  /** The time step that is reached in a part that goes through them, from 0. */
  readonly time: number;
  toggle(): void;
  /** To another part, which ends the playing. */
  go(by: number): void;
  goTo(phase: SlowPhase): void;
  /** To a time step within a part, which ends both playing and growing. */
  goToTime(time: number): void;
};

/**
 * Goes through the parts to the last. A part that goes through the time steps grows when it is entered; where `isStill`, all
 * of it is there at once.
 */
export function usePhasePlay(
  phase: SlowPhase,
  steps: number,
  isStill: boolean,
  show: (phase: SlowPhase) => void,
): PhasePlay {
  const [isPlaying, setPlaying] = useState(false);
  /** Of the part that was entered last: how far it has grown, from 0 to 1. */
  const [grown, setGrown] = useState({ phase, share: 1, isHeld: false });
  const direction = growsIn(phase);
  const share = grown.phase === phase ? grown.share : isStill || !direction ? 1 : 0;
  const isGrowing = share < 1 && !(grown.isHeld && grown.phase === phase);

  useEffect(() => {
    if (!isGrowing) return;
    const timer = setTimeout(
      () => setGrown({ phase, share: Math.min(1, share + FRAME / GROWTH), isHeld: false }),
      FRAME,
    );
    return () => clearTimeout(timer);
  }, [isGrowing, phase, share]);

  useEffect(() => {
    if (!isPlaying || isGrowing) return;
    const isLast = phase === PHASES.at(-1);
    const timer = setTimeout(() => (isLast ? setPlaying(false) : show(phaseAfter(phase, 1))), isLast ? 0 : STAY);
    return () => clearTimeout(timer);
  }, [isPlaying, isGrowing, phase, show]);

  const onward = Math.min(steps - 1, Math.floor(share * steps));
  const goTo = (to: SlowPhase) => {
    setPlaying(false);
    // Who comes back to a part sees it grow once more.
    if (to !== phase) setGrown({ phase: to, share: isStill || !growsIn(to) ? 1 : 0, isHeld: false });
    show(to);
  };
  return {
    isPlaying,
    time: direction === 'backward' ? steps - 1 - onward : onward,
    toggle() {
      if (!isPlaying && phase === PHASES.at(-1)) {
        show(PHASES[0]!);
        setGrown({ phase: PHASES[0]!, share: 1, isHeld: false });
      }
      setPlaying(!isPlaying);
    },
    go: (by) => goTo(phaseAfter(phase, by)),
    goTo,
    goToTime(time) {
      setPlaying(false);
      const at = direction === 'backward' ? steps - 1 - time : time;
      setGrown({ phase, share: (at + 0.5) / steps, isHeld: true });
    },
  };
}
