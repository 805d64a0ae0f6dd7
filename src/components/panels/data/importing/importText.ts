import type { ImportProblem } from '../../../../model/protocol/importing';
import type { Words } from '../../../../i18n/words';

/** Columns that are named in a message; a table may have hundreds. */
const NAMED = 12;
const listed = (columns: readonly string[]) =>
  columns.length > NAMED ? `${columns.slice(0, NAMED).join(', ')}, …` : columns.join(', ');

/** Why a file is no usable series: where, what, and what to do. */
export function importText(problem: ImportProblem, { t, number }: Words): string {
  switch (problem.code) {
    case 'empty':
    case 'encoding':
    case 'json-shape':
    case 'workbook':
    case 'archive':
    case 'parquet':
      return t(`import.${problem.code}`);
    case 'too-large':
      return t('import.too-large', { megabytes: number(problem.megabytes, 1), limit: problem.limit });
    case 'too-many-rows':
      return t('import.too-many-rows', problem);
    case 'not-text':
      return t('import.not-text', problem);
    case 'quotes':
      return t('import.quotes', problem);
    case 'json':
      return t('import.json', problem);
    case 'no-numbers':
      return t('import.no-numbers', { line: problem.line, columns: listed(problem.columns) });
    case 'no-such-column':
      return t('import.no-such-column', { column: problem.column, columns: listed(problem.columns) });
    case 'no-such-group':
      return t('import.no-such-group', { group: problem.group, names: listed(problem.names) });
    case 'column-without-numbers':
      return t('import.column-without-numbers', problem);
    case 'column-without-dates':
      return t('import.column-without-dates', problem);
    case 'all-missing':
      return t('import.all-missing', problem);
    case 'too-few-rows':
      return t('import.too-few-rows', problem);
    case 'constant':
      return t('import.constant', problem);
    case 'infinite':
      return t('import.infinite', problem);
    case 'unreachable':
      return t('import.unreachable', problem);
  }
}
