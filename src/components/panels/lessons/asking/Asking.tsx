import { useEffect, useRef, type ReactNode } from 'react';
import styles from './asking.css?inline';

/** Around a question: its styles come along. */
export function Asking({ children, label }: { children: ReactNode; label: string }) {
  return (
    <div className="asking" role="group" aria-label={label}>
      <style href="asking" precedence="medium">
        {styles}
      </style>
      {children}
    </div>
  );
}

/** What has come of an answer. It takes the focus where the button that was pressed is gone, and is said. */
export function Outcome({ children, takesFocus }: { children: ReactNode; takesFocus: boolean }) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) text.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <p ref={text} tabIndex={-1} role="status" className="asking-outcome">
      {children}
    </p>
  );
}
