import type { TaskProblem } from '../../../../model/protocol/tasks';
import { Alert } from '../../../controls/layout/Alert';
import { useTaskWords, type TaskWords } from '../taskWords';

function text(problem: TaskProblem, { t, number }: TaskWords): string {
  switch (problem.code) {
    case 'text-too-short':
      return t('problem.text-too-short', { length: number(problem.length), needed: number(problem.needed) });
    case 'too-few-sequences':
      return t('problem.too-few-sequences', { sequences: number(problem.sequences), needed: number(problem.needed) });
    case 'one-label':
      return t('problem.one-label', { label: problem.label });
    case 'no-source':
      return t('problem.no-source');
  }
}

/** Why a task has no samples, and what to do. */
export function SamplesAlert({ problem }: { problem: TaskProblem }) {
  const words = useTaskWords();
  return (
    <Alert title={words.t('problem.title')}>
      <p>{text(problem, words)}</p>
    </Alert>
  );
}
