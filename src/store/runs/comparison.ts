/** Runs laid beside one another: each is judged once, in a thread of its own, and then held against the others. */
import type { NotArrivedEvent } from '../../model/protocol/arrival';
import type { ComparisonEvent, RunToJudge } from '../../model/protocol/comparison';
import type { OpenedRun } from '../history/facts';
import type { Context } from '../slice';
import { inspectedSource } from '../training/windowSource';
import type { RunsCommands } from './commands';
import type { ComparedRuns, RunsFacts } from './facts';
import { nothingKnown } from './inPlace';

type ComparisonCommands = Pick<RunsCommands, 'layBeside' | 'dropBeside'> & {
  onEvent(event: ComparisonEvent | NotArrivedEvent): void;
};

const toJudge = ({ id, config, series, standing }: OpenedRun): RunToJudge => ({
  id,
  config,
  series: inspectedSource(config, series),
  parameters: standing.checkpoint.learned.w,
});

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);

export function comparisonCommands({ get, set, clients }: Context<RunsFacts>): ComparisonCommands {
  const { runs: threads } = clients;
  /** What the thread has been told of, as it stood then. */
  let told: readonly OpenedRun[] = [];

  const change = (part: Partial<ComparedRuns>): void => {
    const { compared } = get();
    if (compared) set({ compared: { ...compared, ...part } });
  };

  const fail = (problem: NonNullable<ComparedRuns['problem']>): void => {
    // The next one knows nothing.
    told = [];
    change({ problem });
  };

  return {
    layBeside(runs) {
      const { compared } = get();
      const fresh = runs.filter((run) => !told.includes(run));
      const nothing = nothingKnown(runs);
      if (compared && !compared.problem && fresh.length === 0 && isSameList(compared.ids, nothing.ids)) return;
      const stays = (id: string) => nothing.ids.includes(id) && fresh.every((run) => run.id !== id);
      const kept = <T>(known: Readonly<Record<string, T>> = {}) =>
        Object.fromEntries(Object.entries(known).filter(([id]) => stays(id)));
      told = runs;
      set({ compared: { ...nothing, judged: kept(compared?.judged), failed: kept(compared?.failed) } });
      threads.send({ kind: 'beside', command: { kind: 'compare', ids: nothing.ids, fresh: fresh.map(toJudge) } });
    },
    dropBeside() {
      if (!get().compared) return;
      told = [];
      set({ compared: null });
      threads.send({ kind: 'leaveOff', what: 'comparison' });
    },
    onEvent(event) {
      const { compared } = get();
      if (!compared) return;
      switch (event.kind) {
        case 'judged':
          if (!compared.ids.includes(event.id)) return;
          return change({ judged: { ...compared.judged, [event.id]: event.judged } });
        case 'unjudged':
          if (!compared.ids.includes(event.id)) return;
          return change({ failed: { ...compared.failed, [event.id]: event.problem } });
        case 'paired':
          if (isSameList(event.ids, compared.ids)) change({ pairs: event.pairs });
          return;
        case 'notArrived':
          return fail({ code: 'not-arrived', file: event.file, absence: event.absence });
        case 'crashed': {
          const { name, message, stack } = event;
          return fail({ code: 'crashed', name, message, stack });
        }
      }
    },
  };
}
