import { SearchSelect } from '../../../controls/fields/SearchSelect';
import { Select } from '../../../controls/fields/Select';
import { DecimalQuestion } from './DecimalQuestion';
import { DateOrderQuestion } from './DateOrderQuestion';
import { corrected } from './importChoices';
import { missingIn, repairsIn, timeText } from './importTerms';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { useImportWords } from './importWords';
import styles from '../DataPanel.module.css';

/** More columns are searched by typing. */
const MOST_LISTED = 15;

/** What was understood of a file in short, the choice of another column of it, and the way to all the rest. */
export function ImportSummary() {
  const words = useImportWords();
  const { t, count } = words;
  const { pickColumn, reimport, showDialog } = useCommands();
  const report = usePlayground((state) => state.report);
  const isFile = usePlayground((state) => state.series?.source === 'csv');
  if (!report || !isFile) return null;
  const numeric = report.columns.filter((column) => column.kind === 'number' || column.name === report.target);
  return (
    <div className={styles['report']}>
      <h3>{t('report.title', { file: report.fileName })}</h3>
      {report.groups && (
        <SearchSelect
          label={t('read.group', { column: report.groups.column, count: report.groups.count })}
          value={report.groups.chosen}
          names={report.groups.names}
          open={report.groups.count > report.groups.names.length}
          onChoose={(group) => reimport(corrected(report.choices, { group }))}
        />
      )}
      {numeric.length > MOST_LISTED ? (
        <SearchSelect
          label={t('report.column')}
          value={report.target}
          names={numeric.map(({ name }) => name)}
          onChoose={pickColumn}
        />
      ) : (
        <Select
          label={t('report.column')}
          value={report.target}
          options={numeric.map(({ name, count: numbers }) => ({
            value: name,
            label: t('report.option', { name, numbers }),
          }))}
          onChoose={pickColumn}
        />
      )}
      {report.ties.length > 0 && (
        <p>{t('read.ties', { columns: report.ties.slice(0, 5).join(t('part.separator')) })}</p>
      )}
      <p>
        {[
          count('count.rows', report.rows),
          count('count.columns', report.columns.length),
          count('read.missing', missingIn(report)),
          count('read.repaired', repairsIn(report)),
        ].join(' · ')}
      </p>
      <p>{timeText(report.time, words)}</p>
      <DecimalQuestion report={report} onCorrect={(change) => reimport(corrected(report.choices, change))} />
      {report.time?.ambiguous && (
        <DateOrderQuestion report={report} onCorrect={(change) => reimport(corrected(report.choices, change))} />
      )}
      <button type="button" className="button button-small" onClick={() => showDialog('import')}>
        {t('read.open')}
      </button>
    </div>
  );
}
