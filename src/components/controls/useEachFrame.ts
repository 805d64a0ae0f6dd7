import { useEffect, useRef, useState } from 'react';

/**
 * For what follows the pointer: a value is shown at once, and handed on at most once a frame, the latest. The draft is null
 * while nothing waits.
 */
export function useEachFrame<T>(apply: (value: T) => void): readonly [draft: T | null, put: (value: T) => void] {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const latest = useRef<T | null>(null);
  const frame = useRef(0);
  const applied = useRef(apply);
  useEffect(() => {
    applied.current = apply;
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const put = (value: T) => {
    latest.current = value;
    setDraft({ value });
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      setDraft(null);
      if (latest.current !== null) applied.current(latest.current);
    });
  };
  return [draft ? draft.value : null, put];
}
