import type { ImportReport } from '../../../../model/protocol/importing';
import { useImportWords } from './importWords';
import styles from './ImportDialog.module.css';

/** The first rows as they stand in the file. */
export function ImportPreview({ report: { preview, columns, layout } }: { report: ImportReport }) {
  const { t } = useImportWords();
  const width = Math.max(0, ...preview.map((row) => row.length));
  // The columns of a wide table are not those of the series.
  const named = layout === 'long' && columns.length === width;
  return (
    <div className={styles['scroll']} role="group" aria-label={t('read.preview')} tabIndex={0}>
      <table>
        <caption>{t('read.preview')}</caption>
        {named && (
          <thead>
            <tr>
              {columns.map(({ name }, index) => (
                <th key={index} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {preview.map((row, index) => (
            <tr key={index}>
              {Array.from({ length: width }, (_, at) => (
                <td key={at}>{row[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
