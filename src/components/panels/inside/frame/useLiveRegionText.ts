import { useEffect, useRef, useState } from 'react';

/** Milliseconds in which a sentence can be heard. */
const READABLE = 3000;

/**
 * Words for a live region: those of the latest turn of `key`, and no sooner than the ones before have had their time. What
 * only changes its numbers, as in training, is not said anew.
 */
export function useLiveRegionText(key: string, words: string): string {
  const [spoken, setSpoken] = useState('');
  const latest = useRef(words);
  const before = useRef(key);
  const due = useRef(0);
  useEffect(() => {
    latest.current = words;
  });
  useEffect(() => {
    if (before.current === key) return;
    const timer = setTimeout(
      () => {
        before.current = key;
        due.current = performance.now() + READABLE;
        setSpoken(latest.current);
      },
      Math.max(150, due.current - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [key]);
  return spoken;
}
