import { useCallback, useEffect, useState } from 'react';
import { useMediaQuery } from '../../../controls/browser/useMediaQuery';

/** Milliseconds that a row stays. */
const STAY = 420;

export type Reading = {
  /** Rows that have been read, from 0 on. */
  readonly rows: number;
  readonly isPlaying: boolean;
  /** From the first row on; where movement is not wanted, to the end at once. */
  play(): void;
  pause(): void;
  /** One row; after the last, the first again. */
  next(): void;
  /** All of them, as they are when nothing is played. */
  toEnd(): void;
};

/** Goes through the rows of an image one after the other. `show` is told the row that was read last, null at the end. */
export function useReading(all: number, show: (row: number | null) => void): Reading {
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const [rows, setRows] = useState(all);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      if (rows >= all) {
        setPlaying(false);
        show(null);
        return;
      }
      setRows(rows + 1);
      show(rows);
    }, STAY);
    return () => clearTimeout(timer);
  }, [isPlaying, rows, all, show]);
  return {
    rows: Math.min(rows, all),
    isPlaying,
    play: useCallback(() => {
      setRows(isStill ? all : 0);
      setPlaying(!isStill);
    }, [isStill, all]),
    pause: () => setPlaying(false),
    next: () => {
      const read = rows >= all ? 1 : rows + 1;
      setPlaying(false);
      setRows(read);
      show(read - 1);
    },
    toEnd: useCallback(() => {
      setPlaying(false);
      setRows(all);
    }, [all]),
  };
}
