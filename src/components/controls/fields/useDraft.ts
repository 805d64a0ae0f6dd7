import { useEffect, useRef, useState } from 'react';

/** A drag passes many values; only the one it rests on is worth a rebuild. */
const REST_MS = 150;

/** A value that is being changed, null while none is; it is handed on when it has rested for a moment. */
export function useDraft<T>(onRest: (value: T) => void): readonly [T | null, (value: T) => void] {
  const [draft, setDraft] = useState<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const put = (value: T) => {
    setDraft(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setDraft(null);
      onRest(value);
    }, REST_MS);
  };
  return [draft, put];
}
