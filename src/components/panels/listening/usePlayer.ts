import { useCallback, useEffect, useRef, useState } from 'react';
import { useMediaQuery } from '../../controls/browser/useMediaQuery';
import { noteAt, type Tune } from './notes';
import { soundOf, type Sound } from './sound';

type HowItPlays = {
  /** What it is a tune of: when that changes, it stops. */
  subject: string;
  /** What there is to be heard now; null: nothing. It is asked for when a turn begins, and sounds to its end as it was then. */
  tuneNow(): Tune | null;
  speed: number;
  /** From 0 to 1. */
  volume: number;
  isLooped: boolean;
};
export type Player = {
  readonly isPlaying: boolean;
  /** Of the series, at what sounds or where it was paused; null before and after. */
  readonly index: number | null;
  play(): void;
  pause(): void;
};
type Turn = { readonly tune: Tune; readonly sound: Sound; startAt: number; from: number; speed: number };

/** Stops the one that plays: two at once would be noise. */
let silence: (() => void) | null = null;

/** Seconds that the browser has to put the notes on its clock. */
const AHEAD = 0.05;
/** Milliseconds between two places of the marker for those who do not want things to move. */
const STILL = 250;

/**
 * Plays a tune. The audio context is made on the first press, so that nothing can sound before, and closed with the component;
 * a page that is hidden falls silent.
 */
export function usePlayer({ subject, tuneNow, speed, volume, isLooped }: HowItPlays): Player {
  const [isPlaying, setPlaying] = useState(false);
  const [index, setIndex] = useState<number | null>(null);
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const context = useRef<AudioContext | null>(null);
  const turn = useRef<Turn | null>(null);
  const paused = useRef<{ readonly tune: Tune; readonly at: number } | null>(null);
  const now = useRef({ tuneNow, speed, volume, isLooped });
  useEffect(() => {
    now.current = { tuneNow, speed, volume, isLooped };
  });

  const begin = useCallback((tune: Tune, from: number) => {
    const clock = (context.current ??= new AudioContext());
    void clock.resume();
    const how = { startAt: clock.currentTime + AHEAD, from, speed: now.current.speed };
    turn.current = { tune, ...how, sound: soundOf(clock, tune, { ...how, volume: now.current.volume }) };
    paused.current = null;
    setPlaying(true);
  }, []);
  const elapsed = ({ startAt, from, speed: own }: Turn) =>
    from + Math.max(0, (context.current?.currentTime ?? 0) - startAt) * own;
  const end = useCallback(() => {
    turn.current?.sound.stop();
    turn.current = null;
    setPlaying(false);
  }, []);
  const pause = useCallback(() => {
    const { current } = turn;
    if (!current) return;
    paused.current = { tune: current.tune, at: elapsed(current) };
    end();
  }, [end]);
  const play = useCallback(() => {
    if (silence !== pause) silence?.();
    silence = pause;
    const tune = paused.current?.tune ?? now.current.tuneNow();
    if (tune && tune.seconds > 0) begin(tune, paused.current?.at ?? 0);
  }, [begin, pause]);

  useEffect(() => {
    if (!isPlaying) return;
    let frame = 0;
    let drawn = -Infinity;
    const follow = (time: number) => {
      const { current } = turn;
      if (!current) return;
      const at = elapsed(current);
      if (at < current.tune.seconds) {
        if (!isStill || time - drawn > STILL) {
          drawn = time;
          setIndex(current.tune.indices[noteAt(current.tune, at)] ?? null);
        }
      } else {
        const next = now.current.isLooped ? now.current.tuneNow() : null;
        if (next && next.seconds > 0) begin(next, 0);
        else {
          end();
          setIndex(null);
          return;
        }
      }
      frame = requestAnimationFrame(follow);
    };
    frame = requestAnimationFrame(follow);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, isStill, begin, end]);

  useEffect(() => {
    const { current } = turn;
    if (!current || current.speed === speed) return;
    const at = elapsed(current);
    current.sound.stop();
    begin(current.tune, at);
  }, [speed, begin]);
  useEffect(() => turn.current?.sound.setVolume(volume), [volume]);
  useEffect(
    () => () => {
      end();
      paused.current = null;
      setIndex(null);
    },
    [subject, end],
  );
  useEffect(() => {
    const onHide = () => document.hidden && pause();
    document.addEventListener('visibilitychange', onHide);
    return () => document.removeEventListener('visibilitychange', onHide);
  }, [pause]);
  useEffect(
    () => () => {
      turn.current?.sound.stop();
      turn.current = null;
      void context.current?.close();
      context.current = null;
    },
    [],
  );
  return { isPlaying, index, play, pause };
}
