import { useId, useRef, type ReactNode } from 'react';
import styles from './Help.module.css';

/** A sign that opens a few words. They close on Escape and on a click elsewhere: the browser's own popover. */
export function Help({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLDivElement>(null);
  return (
    <>
      <button ref={button} type="button" className="sign-button" popoverTarget={id} aria-label={label} title={label}>
        ?
      </button>
      <div
        ref={words}
        id={id}
        popover="auto"
        className={styles['words']}
        onBeforeToggle={() => {
          const box = button.current?.getBoundingClientRect();
          if (!box || !words.current) return;
          words.current.style.setProperty('--top', `${box.bottom + 6}px`);
          words.current.style.setProperty(
            '--right',
            `${Math.max(8, document.documentElement.clientWidth - box.right)}px`,
          );
        }}
      >
        {children}
      </div>
    </>
  );
}
