import styles from './Numbers.module.css';

/** A short line as it is in the plot, with its name. */
export function PlotKey({ name, colour, dash }: { name: string; colour: string; dash?: string | undefined }) {
  return (
    <span className={styles['key']}>
      <svg width="18" height="6" aria-hidden="true">
        <path d="M0 3h18" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
      </svg>{' '}
      {name}
    </span>
  );
}
