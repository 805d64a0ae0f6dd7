import { useId } from 'react';
import styles from './ExportDialog.module.css';
import { useExportWords, type ExportKey } from './exportWords';

type ItemName = { [Key in ExportKey]: `${Key}.who` extends ExportKey ? Key : never }[ExportKey];

/** One thing that can be taken along, with who reads it. */
export function ExportItem({ name, disabled, onChoose }: { name: ItemName; disabled?: boolean; onChoose(): void }) {
  const { t } = useExportWords();
  const id = useId();
  return (
    <li className={styles['item']}>
      <button type="button" className="button" aria-describedby={id} disabled={disabled} onClick={onChoose}>
        {t(name)}
      </button>
      <p id={id} className="muted">
        {t(`${name}.who`)}
      </p>
    </li>
  );
}
