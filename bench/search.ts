/**
 * A search of 24 runs in the pool, beside the same runs one after the other:
 *
 *   npx tsx bench/search.ts [--workers 2] [--rounds 3] [--epochs 60] [--json FILE]
 *
 * The plan is that of the page's search: four learning rates × six sizes of an LSTM on sunspots, engine `wasm`. A worker is a
 * process here and a thread there, with the same code. In each round all runs go through a pool of one worker, which is the sum
 * of single runs, and through one of several, the one first in every other round. Starting a worker counts.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileAssembly } from '../scripts/assembly.mjs';
import { openSource } from '../scripts/openSeries';
import { finished } from '../src/model/evaluation/pausing';
import { errorOf, type RunEvent, type RunJob } from '../src/model/protocol/runs';
import type { Search } from '../src/model/protocol/search';
import { createRunPool } from '../src/model/runs/runPool';
import { planSearch } from '../src/model/runs/search/plan';
import { configFor } from '../src/model/settings/config';
import { withChange } from '../src/model/settings/searchable';
import { spreadOf } from './statistics';

const { values } = parseArgs({
  options: {
    workers: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    epochs: { type: 'string', default: '60' },
    json: { type: 'string' },
  },
});
const [workers, rounds, epochs] = [values.workers, values.rounds, values.epochs].map(Number) as [
  number,
  number,
  number,
];
if (![workers, rounds, epochs].every((number) => Number.isInteger(number) && number > 0)) {
  throw new Error('--workers, --rounds and --epochs are whole numbers above 0.');
}

const SEARCH: Search = {
  settings: [
    { name: 'learningRate', values: [0.001, 0.003, 0.01, 0.03] },
    { name: 'units', values: [4, 8, 12, 16, 24, 32] },
  ],
  kind: 'grid',
  budget: 24,
  seeds: 1,
  seed: 1,
};
const WORKER = resolve(import.meta.dirname, '../scripts/results/trial.worker.ts');

await compileAssembly();
const config = { ...configFor('sunspots'), engine: 'wasm', patience: 0, epochs } as const;
const series = await openSource(config);
const planned = finished(planSearch(SEARCH, config, series));
if (!planned.ok) throw new Error(planned.problem.code);
const jobs: readonly RunJob[] = planned.plan.trials.map(({ number, change }) => ({
  id: String(number),
  config: withChange(config, change),
  seed: config.seed,
  epochs,
  series,
}));

type Measured = { readonly wallMs: number; readonly sumMs: number; readonly errors: readonly number[] };

/** From the first job until the last result, and what the runs took themselves. */
function through(count: number): Promise<Measured> {
  const begun = new Map<string, number>();
  const errors = new Map<string, number>();
  let sumMs = 0;
  const start = performance.now();
  return new Promise((done, failed) => {
    const pool = createRunPool({
      // One core is left to the page.
      cores: count + 1,
      start(handle) {
        const worker = fork(WORKER, [], { serialization: 'advanced' });
        worker.on('message', (event: RunEvent) => handle(event));
        return { send: (command) => worker.send(command), end: () => worker.kill() };
      },
      emit(event) {
        if (event.kind === 'started') begun.set(event.id, performance.now());
        if (event.kind === 'failed') failed(new Error(JSON.stringify(event.problem)));
        if (event.kind !== 'done') return;
        sumMs += performance.now() - begun.get(event.id)!;
        errors.set(event.id, errorOf(event.result, 'validation'));
        if (errors.size < jobs.length) return;
        done({ wallMs: performance.now() - start, sumMs, errors: jobs.map(({ id }) => errors.get(id)!) });
      },
    });
    pool.run(jobs, true);
  });
}

const found: { readonly alone: Measured; readonly pool: Measured }[] = [];
for (let round = 0; round < rounds; round++) {
  const first = await through(round % 2 === 0 ? 1 : workers);
  const second = await through(round % 2 === 0 ? workers : 1);
  const [alone, pool] = round % 2 === 0 ? [first, second] : [second, first];
  // The same runs, bit by bit, whoever trained them beside them.
  if (alone.errors.some((error, at) => error !== pool.errors[at])) throw new Error('The runs differ.');
  found.push({ alone, pool });
}
const seconds = (ms: number) => (ms / 1000).toFixed(1);
console.log(
  `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'unknown'}; ${jobs.length} runs of ${epochs} epochs:`,
);
console.table(
  found.map(({ alone, pool }) => ({
    'one after the other, s': seconds(alone.wallMs),
    [`pool of ${workers}, s`]: seconds(pool.wallMs),
    'times as fast': (alone.wallMs / pool.wallMs).toFixed(2),
    'a run beside another, to alone': (pool.sumMs / alone.sumMs).toFixed(2),
  })),
);
const ratio = spreadOf(found.map(({ alone, pool }) => alone.wallMs / pool.wallMs));
console.log(`The pool of ${workers} is ${ratio.median.toFixed(2)} times as fast (median of ${rounds}).`);
if (values.json) {
  const round = ({ wallMs, sumMs }: Measured) => ({ wallMs: Math.round(wallMs), sumMs: Math.round(sumMs) });
  const figures = found.map(({ alone, pool }) => ({ alone: round(alone), pool: round(pool) }));
  writeFileSync(values.json, `${JSON.stringify({ runs: jobs.length, epochs, workers, rounds: figures }, null, 2)}\n`);
}
