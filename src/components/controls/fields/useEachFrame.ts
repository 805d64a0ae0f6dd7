import { useEffect, useRef, useState } from 'react';

type EachFrame<T> = {
  /** What waits for the frame, to be shown already; null while nothing does. */
  readonly draft: T | null;
  readonly put: (value: T) => void;
  /** Forgets what waits. */
  readonly drop: () => void;
};

/** For what follows the pointer: a value is shown at once, and handed on at most once a frame, the latest. */
export function useEachFrame<T>(apply: (value: T) => void): EachFrame<T> {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const waiting = useRef<{ readonly value: T } | null>(null);
  const frame = useRef(0);
  const applied = useRef(apply);
  useEffect(() => {
    applied.current = apply;
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const put = (value: T) => {
    waiting.current = { value };
    setDraft({ value });
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      setDraft(null);
      if (waiting.current) applied.current(waiting.current.value);
      waiting.current = null;
    });
  };
  const drop = () => {
    waiting.current = null;
    setDraft(null);
  };
  return { draft: draft ? draft.value : null, put, drop };
}
