import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './Menu.module.css';

type MenuProps = {
  /** Accessible name of the button where its face is a sign. */
  label?: string;
  face: ReactNode;
  /** Accessible name of the list. */
  listLabel: string;
  className?: string;
  /** Below the items. */
  note?: string | undefined;
  items: readonly { readonly label: string; readonly disabled?: boolean; onChoose(): void }[];
};

/** A button that opens a short list of buttons. It closes on a choice, on Escape and on a click elsewhere. */
export function Menu({ label, face, listLabel, className = 'button', note, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      ref={root}
      className={styles['menu']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <ul id={id} className={styles['list']} aria-label={listLabel}>
          {items.map((item) => (
            <li key={item.label}>
              <button
                type="button"
                disabled={item.disabled}
                onClick={() => {
                  close();
                  item.onChoose();
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
          {note && <li className={styles['note']}>{note}</li>}
        </ul>
      )}
    </div>
  );
}
