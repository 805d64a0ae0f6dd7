/** Why a file of somebody's own holds nothing for a task: where, what, and what to do. */
import type { MaterialProblem } from '../../../../model/protocol/series';
import { importText } from '../../data/importing/importText';
import type { MaterialWords } from './materialWords';

/** Names that have room in a sentence. */
const NAMED = 12;
const listed = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')}, …` : names.join(', ');

export function materialText(problem: MaterialProblem, words: MaterialWords): string {
  const { t } = words;
  switch (problem.code) {
    // Said as of a series.
    case 'too-large':
    case 'too-many-rows':
    case 'empty':
    case 'not-text':
    case 'encoding':
    case 'quotes':
    case 'archive':
    case 'no-such-column':
      return importText(problem, words);
    case 'which-part':
      return t('problem.which-part', { files: listed(problem.files) });
    case 'other-channels':
      return t('problem.other-channels', problem);
    case 'no-column':
      return t(`problem.no-column.${problem.of}`, { columns: listed(problem.columns) });
    case 'two-labels': {
      const { line, id, labels } = problem;
      return t('problem.two-labels', { line, id, one: labels[0], other: labels[1] });
    }
    case 'no-label':
      return t('problem.no-label', problem);
    case 'not-a-number':
      return t('problem.not-a-number', problem);
    case 'infinite':
      return t('problem.infinite', problem);
    case 'no-sequences':
      return t('problem.no-sequences', problem);
    case 'no-data-line':
      return t('problem.no-data-line', problem);
    case 'header':
      return t('problem.header', problem);
    case 'time-stamps':
      return t('problem.time-stamps', problem);
    case 'no-class-labels':
      return t('problem.no-class-labels', problem);
    case 'unknown-label':
      return t('problem.unknown-label', { ...problem, known: listed(problem.known) });
    case 'dimensions':
      return t('problem.dimensions', problem);
    case 'dimension-lengths': {
      const [one, other] = problem.lengths;
      return t('problem.dimension-lengths', { line: problem.line, one, other });
    }
    case 'too-many-sequences':
      return t('problem.too-many-sequences', problem);
    case 'too-many-steps':
      return t('problem.too-many-steps', problem);
    case 'too-many-channels':
      return t('problem.too-many-channels', problem);
    case 'too-many-labels':
      return t(problem.numbers ? 'problem.targets' : 'problem.too-many-labels', problem);
  }
}
