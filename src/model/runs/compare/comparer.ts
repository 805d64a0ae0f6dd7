/** Judges the runs that are compared, one after the other, and then holds them against one another. Each is judged once. */
import type { predictorOf } from '../../forecasting/predictor';
import type { ComparisonCommand, ComparisonEvent, RunToJudge } from '../../protocol/comparison';
import { crashOf } from '../../training/crash';
import { judgeRun, type Judged } from './judge';
import { pairRuns } from './pair';

export type ComparerSurroundings = {
  emit(event: ComparisonEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves in another task, after the commands that wait have been handled. */
  readonly nextTask: () => Promise<void>;
  /** What forecasts are computed with, once that is here. */
  readonly predictor: () => Promise<typeof predictorOf>;
};

/** Milliseconds of work between two pauses. */
const PAUSE = 20;

export function createComparer(surroundings: ComparerSurroundings): { handle(command: ComparisonCommand): void } {
  const { emit, clock, nextTask, predictor } = surroundings;
  let ids: readonly string[] = [];
  let waiting: readonly RunToJudge[] = [];
  const known = new Map<string, Judged>();
  let isWorking = false;

  /** Null where it is no longer wanted. */
  async function through<T>(computation: Generator<void, T>, isWanted: () => boolean): Promise<T | null> {
    let since = clock();
    for (;;) {
      const { done, value } = computation.next();
      if (done) return value;
      if (clock() - since < PAUSE) continue;
      await nextTask();
      if (!isWanted()) return null;
      since = clock();
    }
  }

  async function judge(run: RunToJudge): Promise<void> {
    const { id } = run;
    const isWanted = () => waiting.includes(run);
    const judgement = await through(judgeRun(run, await predictor()), isWanted);
    if (!judgement || !isWanted()) return;
    waiting = waiting.filter((other) => other !== run);
    if (!judgement.ok) return emit({ kind: 'unjudged', id, problem: judgement.problem });
    known.set(id, judgement.judged);
    emit({ kind: 'judged', id, judged: judgement.judged.run });
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    try {
      for (let [next] = waiting; next; [next] = waiting) await judge(next);
      const runs = ids.flatMap((id) => {
        const judged = known.get(id);
        return judged ? [{ id, judged }] : [];
      });
      emit({ kind: 'paired', ids, pairs: pairRuns(runs) });
    } catch (thrown) {
      waiting = [];
      emit({ kind: 'crashed', ...crashOf(thrown) });
    } finally {
      isWorking = false;
    }
  }

  return {
    handle(command) {
      ({ ids } = command);
      const isFresh = (id: string) => command.fresh.some((run) => run.id === id);
      for (const id of known.keys()) if (!ids.includes(id) || isFresh(id)) known.delete(id);
      waiting = [...waiting.filter(({ id }) => ids.includes(id) && !isFresh(id)), ...command.fresh];
      void work();
    },
  };
}
