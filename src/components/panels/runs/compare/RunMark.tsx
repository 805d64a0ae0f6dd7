import type { RunMark as Mark } from './comparedRuns';
import styles from './compare.module.css';

/** The letter of a run beside its line. */
export function RunMark({ mark: { letter, colour, dash } }: { mark: Mark }) {
  return (
    <span className={styles['mark']}>
      <b style={{ color: colour }}>{letter}</b>
      <svg width="26" height="6" aria-hidden="true">
        <path d="M0 3h26" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
      </svg>
    </span>
  );
}
