import type { ImportProblem } from '../../model/protocol/series';
import type { Words } from '../../i18n/words';

/** Why a file is no usable series: where, what, and what to do. */
export function importText(problem: ImportProblem, { t, number }: Words): string {
  switch (problem.code) {
    case 'empty':
    case 'encoding':
      return t(`import.${problem.code}`);
    case 'too-large':
      return t('import.too-large', { megabytes: number(problem.megabytes, 1), limit: problem.limit });
    case 'not-text':
      return t('import.not-text', problem);
    case 'quotes':
      return t('import.quotes', problem);
    case 'no-numbers':
      return t('import.no-numbers', { columns: problem.columns.join(', ') });
    case 'no-such-column':
      return t('import.no-such-column', { column: problem.column, columns: problem.columns.join(', ') });
    case 'column-without-numbers':
      return t('import.column-without-numbers', problem);
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
