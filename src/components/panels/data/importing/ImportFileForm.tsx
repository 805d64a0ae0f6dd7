import type { Delimiter, Encoding, ImportReport } from '../../../../model/protocol/importing';
import { SearchSelect } from '../../../controls/fields/SearchSelect';
import { Select } from '../../../controls/fields/Select';
import { DecimalQuestion } from './DecimalQuestion';
import { FoundSelect } from './FoundSelect';
import type { Corrections } from './importChoices';
import { DECIMALS, DELIMITERS, ENCODINGS, LAYOUTS } from './importTerms';
import { useImportWords } from './importWords';
import { SentinelChoice } from './SentinelChoice';
import styles from './ImportDialog.module.css';

type ImportFileFormProps = { report: ImportReport; onCorrect(change: Corrections): void };

/** How the file is written: encoding, delimiter, decimal mark, header, layout, sheet; and the column to be forecast. */
export function ImportFileForm({ report, onCorrect }: ImportFileFormProps) {
  const { t } = useImportWords();
  const { kind, choices, delimiter, header, sheets, groups } = report;
  const headers = { true: t('header.yes'), false: t('header.no') };
  const options = <T extends string>(table: Readonly<Record<T, string>>) =>
    (Object.keys(table) as T[]).map((value) => ({ value, label: table[value] }));
  const delimiters = Object.fromEntries(Object.entries(DELIMITERS).map(([value, key]) => [value, t(key)])) as Record<
    Delimiter,
    string
  >;
  const decimals = { '.': t(DECIMALS['.']), ',': t(DECIMALS[',']) };
  const layouts = { long: t(LAYOUTS.long), wide: t(LAYOUTS.wide) };
  const numeric = report.columns.filter((column) => column.kind === 'number' || column.name === report.target);
  return (
    <fieldset className={styles['form']}>
      <legend>{t('read.file')}</legend>
      {groups && (
        <SearchSelect
          label={t('read.group', { column: groups.column, count: groups.count })}
          value={groups.chosen}
          names={groups.names}
          open={groups.count > groups.names.length}
          onChoose={(group) => onCorrect({ group })}
        />
      )}
      <SearchSelect
        label={t('read.target')}
        value={report.target}
        names={numeric.map(({ name }) => name)}
        onChoose={(target) => onCorrect({ target })}
      />
      {kind === 'text' && (
        <FoundSelect<Encoding>
          label={t('read.encoding')}
          said={choices.encoding}
          found={ENCODINGS[report.encoding]}
          options={options(ENCODINGS)}
          onSay={(encoding) => onCorrect({ encoding })}
        />
      )}
      {kind === 'text' && (
        <FoundSelect<Delimiter>
          label={t('read.delimiter')}
          said={choices.delimiter}
          found={delimiter === null ? t('none') : delimiters[delimiter]}
          options={options(delimiters)}
          onSay={(value) => onCorrect({ delimiter: value })}
        />
      )}
      {sheets.length > 1 && (
        <Select
          label={t('read.sheet')}
          value={report.sheet ?? ''}
          options={sheets.map((name) => ({ value: name, label: name }))}
          onChoose={(sheet) => onCorrect({ sheet })}
        />
      )}
      <FoundSelect
        label={t('read.decimal')}
        said={choices.decimal}
        found={decimals[report.decimal]}
        options={options(decimals)}
        onSay={(decimal) => onCorrect({ decimal })}
      />
      <FoundSelect
        label={t('read.header')}
        said={choices.header}
        found={headers[`${header}`]}
        options={[
          { value: true, label: headers.true },
          { value: false, label: headers.false },
        ]}
        onSay={(value) => onCorrect({ header: value })}
      />
      <FoundSelect
        label={t('read.layout')}
        said={choices.layout}
        found={layouts[report.layout]}
        options={options(layouts)}
        onSay={(layout) => onCorrect({ layout })}
      />
      <DecimalQuestion report={report} onCorrect={onCorrect} />
      <SentinelChoice report={report} onCorrect={onCorrect} />
    </fieldset>
  );
}
