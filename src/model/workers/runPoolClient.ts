/** The page's end of the pool of runs; fetched with the first of them. */
import { weigh } from '../evaluation/luck';
import type { RunCommand, RunEvent, RunsCommand, RunsEvent, RunTrouble } from '../protocol/runs';
import { createRunPool } from '../runs/runPool';
import { judgeSearch } from '../runs/search/judge';
import { createPlanner } from '../runs/search/planner';
import { judgeVariants } from '../runs/variants/judgeVariants';
import { startBeside } from './besideClient';
import type { Client, createClient } from './client';
import { createNextTask } from './nextTask';
// oxlint-disable-next-line import/default -- Vite answers with the address of a worker's built script
import runUrl from './run.worker?worker&url';

/** `connect` makes the page's end of one worker. */
export function startRuns(emit: (event: RunsEvent) => void, connect: typeof createClient): Client<RunsCommand> {
  const pool = createRunPool({
    start: (handle) =>
      connect<RunCommand, RunEvent | RunTrouble>({ url: runUrl, handle, asEvent: (trouble) => trouble }),
    emit,
    cores: navigator.hardwareConcurrency,
  });
  const beside = startBeside(emit, connect);
  const plan = createPlanner({ emit, clock: () => performance.now(), nextTask: createNextTask() });
  return {
    send(command) {
      switch (command.kind) {
        case 'run':
          return pool.run(command.jobs, command.patient);
        case 'stop':
          return pool.stop(command.ids);
        case 'leave':
          return pool.leave(command.cores);
        case 'planSearch':
          return void plan(command);
        case 'judgeSearch':
          return emit({ kind: 'searchJudged', id: command.id, judgement: judgeSearch(command.results) });
        case 'judgeVariants': {
          const { id, scores, against } = command;
          return emit({ kind: 'variantsJudged', id, judged: judgeVariants(scores, against) });
        }
        case 'beside':
        case 'inspect':
        case 'leaveOff':
          return beside.send(command);
        case 'weigh':
          return emit({ kind: 'weighed', id: command.id, luck: weigh(command.runs, command.before) });
      }
    },
  };
}
