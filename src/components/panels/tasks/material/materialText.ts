/** Why a file of somebody's own holds nothing for a task: where, what, and what to do. */
import type { MaterialProblem } from '../../../../model/protocol/series';
import type { TaskWords } from '../taskWords';

export function materialText(problem: MaterialProblem, words: TaskWords): string {
  return `${problem.code}${words.t('material.form')}`;
}
