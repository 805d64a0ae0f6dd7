/** A thread for one engine and one network, as the trainer's is: nothing that another engine set or compiled is in it. */
import { createNextTask } from '../../src/model/workers/nextTask';
import { LAYERS_ENGINES, OWN_ENGINES, type Job, type Timing } from './cases';
import { countDraws } from './draws';

export type Request = { readonly job: Job; readonly seconds: number };
export type Answer = { readonly timing: Timing } | { readonly error: string };

const COMPARED_LOSSES = 3;
/** Steps that are measured at least, however slow they are, and at most. */
const FEWEST = 3;
const MOST = 2000;

/** Each worker loads only what its engine needs. */
async function prepare(job: Job): Promise<() => number> {
  const own = OWN_ENGINES.find((name) => name === job.engine);
  if (own) return (await import('./ownStep')).prepareOwn(job, own);
  return (await import('./layersStep')).prepareLayers(
    job,
    LAYERS_ENGINES.find((name) => name === job.engine)!,
  );
}

async function time({ job, seconds }: Request): Promise<Timing> {
  const draws = job.engine.endsWith('webgl') ? countDraws() : null;
  const step = await prepare(job);
  const nextTask = createNextTask();
  const losses: number[] = [];
  const warm = performance.now() + (1000 * seconds) / 3;
  while (losses.length < COMPARED_LOSSES || performance.now() < warm) {
    losses.push(step());
    await nextTask();
  }
  const times: number[] = [];
  const drawn = draws?.count ?? 0;
  const end = performance.now() + 1000 * seconds;
  while (times.length < FEWEST || (times.length < MOST && performance.now() < end)) {
    const begin = performance.now();
    step();
    times.push(performance.now() - begin);
    // Between two steps the trainer looks for commands.
    await nextTask();
  }
  const drawsPerStep = draws && (draws.count - drawn) / times.length;
  return { times, drawsPerStep, losses: losses.slice(0, COMPARED_LOSSES) };
}

async function answer(request: Request): Promise<Answer> {
  try {
    return { timing: await time(request) };
  } catch (error) {
    return { error: String(error) };
  }
}

self.onmessage = async ({ data }: MessageEvent<Request>) => self.postMessage(await answer(data));
