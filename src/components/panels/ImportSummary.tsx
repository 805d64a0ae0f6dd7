import { Select } from '../controls/Select';
import { useCommands, usePlayground, useWords } from './playgroundContext';
import styles from './DataPanel.module.css';

const SHOWN = 5;

/** What was understood of an uploaded file, and the choice of another column of it. */
export function ImportSummary() {
  const words = useWords();
  const { t, count } = words;
  const { pickColumn } = useCommands();
  const report = usePlayground((state) => state.report);
  const isFile = usePlayground((state) => state.series?.source === 'csv');
  if (!report || !isFile) return null;
  const more = report.skippedCount - Math.min(SHOWN, report.skipped.length);
  const numeric = report.columns.filter((column) => column.kind === 'number');
  return (
    <div className={styles['report']}>
      <h3>{t('report.title', { file: report.fileName })}</h3>
      <Select
        label={t('report.column')}
        value={report.column}
        options={numeric.map(({ name, count: numbers }) => ({
          value: name,
          label: t('report.option', { name, numbers }),
        }))}
        onChoose={pickColumn}
      />
      <ul>
        <li>
          {count('count.rows', report.rows)} · {count('count.columns', report.columns.length)}
        </li>
        <li>{t(report.header ? 'report.header' : 'report.noHeader')}</li>
        <li>{report.timeColumn === null ? t('report.noTime') : t('report.time', { column: report.timeColumn })}</li>
        <li>{count('count.missing', report.missing)}</li>
        <li>
          {count('count.skipped', report.skippedCount)}
          {report.skipped.length > 0 && (
            <ul>
              {report.skipped.slice(0, SHOWN).map(({ line, reason }) => (
                <li key={`${line} ${reason}`}>{t('report.line', { line, reason: t(`skip.${reason}`) })}</li>
              ))}
              {more > 0 && <li>{t('report.more', { n: more })}</li>}
            </ul>
          )}
        </li>
      </ul>
    </div>
  );
}
