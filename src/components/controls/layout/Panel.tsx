import { useState, type ReactNode } from 'react';
import styles from './Panel.module.css';

type PanelProps = {
  /** The accessible name of the region. */
  name: string;
  heading?: ReactNode;
  /** What stands at the right of the heading. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A named region with a border. */
export function Panel({ name, heading = name, aside, children }: PanelProps) {
  return (
    <section className={styles['panel']} aria-label={name}>
      <header className={styles['head']}>
        <h2 className={styles['heading']}>{heading}</h2>
        {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** A panel that folds: open where there is room, closed where there is none; after that it is the user's choice. */
export function FoldingPanel({ name, heading = name, aside, children, roomy }: PanelProps & { roomy: boolean }) {
  const [choice, setChoice] = useState({ roomy, open: roomy });
  const open = choice.roomy === roomy ? choice.open : roomy;
  return (
    <section className={styles['panel']} aria-label={name}>
      <details open={open} onToggle={(event) => setChoice({ roomy, open: event.currentTarget.open })}>
        <summary className={styles['summary']}>
          <h2 className={styles['heading']}>{heading}</h2>
          <span className={styles['aside']}>{aside}</span>
        </summary>
        <div className={styles['body']}>{children}</div>
      </details>
    </section>
  );
}
