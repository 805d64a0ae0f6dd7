import styles from '../ClampsView.module.css';

type ResultTileProps = {
  label: string;
  before: string;
  /** Null while nothing is changed. */
  after: { readonly text: string; readonly change: string } | null;
};

/** What was said as trained, and what is said with the interventions, with the change. */
export function ResultTile({ label, before, after }: ResultTileProps) {
  return (
    <div className={styles['tile']}>
      <dt>{label}</dt>
      <dd>
        {after && (
          <>
            <span className={styles['before']}>{before}</span>
            <span aria-hidden="true"> → </span>
          </>
        )}
        <b data-changed={after !== null || undefined}>{after?.text ?? before}</b>
        {after && <span className={styles['change']}>{after.change}</span>}
      </dd>
    </div>
  );
}
