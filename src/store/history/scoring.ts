/** What the evaluation says of runs that are in the history. Run and evaluation are said in any order. */
import type { ScoredEvent } from '../../model/protocol/evaluator';
import type { HistoryCommand, RunScores } from '../../model/protocol/history';
import type { EvaluationFacts } from '../evaluation/slice';

type Filed = { readonly runId: number; readonly entry: string; readonly step: number };

/** Runs whose other half is waited for: a run that was left is filed a moment later. */
const MOST = 8;

const NO_ERRORS = { validation: null, test: null } as const;
const scoreOf = ({ score: { validation, test } }: ScoredEvent) => ({ validation, test });

export function createScoring(send: (command: HistoryCommand) => void): {
  filed(run: Filed): void;
  evaluated(facts: Pick<EvaluationFacts, 'evaluated' | 'scored'>): void;
} {
  /** By the number of the run. */
  const runs = new Map<number, Filed>();
  const scores = new Map<number, RunScores & { readonly step: number }>();

  function match(runId: number): void {
    const [run, found] = [runs.get(runId), scores.get(runId)];
    if (!run || !found || run.step !== found.step) return;
    runs.delete(runId);
    const { step: _, ...change } = found;
    send({ kind: 'change', id: run.entry, change });
  }

  function put<T>(all: Map<number, T>, runId: number, one: T): void {
    all.delete(runId);
    all.set(runId, one);
    const [oldest] = all.keys();
    if (all.size > MOST && oldest !== undefined) all.delete(oldest);
    match(runId);
  }

  const figure = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    filed: (run) => put(runs, run.runId, run),
    evaluated({ evaluated, scored }) {
      if (scored) put(scores, scored.runId, { ...NO_ERRORS, step: scored.step, score: scoreOf(scored) });
      if (!evaluated) return;
      const { runId, step, report } = evaluated;
      const { validation, test } = report.parts;
      put(scores, runId, { step, validation: figure(validation.mase), test: figure(test.mase), score: null });
    },
  };
}
