/**
 * What the live stream keeps: time from point to forecast, points lost, and memory, in this process and on its engine `wasm`.
 *
 *   npx tsx bench/live.ts [--seconds 60] [--units 16] [--points 360000]
 *
 * First in real time, at 100 points a second; then an hour's points as fast as they go, with a step of training every tenth.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createLive } from '../src/model/live/live';
import { createOnlineLearner } from '../src/model/live/onlineLearner';
import { createRemembered } from '../src/model/live/remembered';
import { createStream, REMEMBERED } from '../src/model/live/stream';
import { wasmPredictorOf } from '../src/model/kernels/wasm/predictor';
import type { LiveTold } from '../src/model/protocol/live';
import { configFor } from '../src/model/settings/config';
import { createEngineHost } from '../src/model/training/engines/engines';
import { createTrainingNetwork } from '../src/model/training/engines/tfjsNetwork';
import { createWasmEngine } from '../src/model/training/engines/wasmEngine';

const { values: asked } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    units: { type: 'string', default: '16' },
    points: { type: 'string', default: '360000' },
  },
});
const PER_SECOND = 100;
const config = { ...configFor('sines'), units: Number(asked.units), difference: 0 };
const BUILDS = join(import.meta.dirname, '../src/model/kernels/wasm/build');
const engine = createWasmEngine((build) => readFile(join(BUILDS, `${build}.wasm`)));
const host = createEngineHost([engine]);
if ((await host.check('wasm', config.cell)) !== 'offered') throw new Error('No engine `wasm`: run `npm run assembly`.');
await host.use('wasm');
const wasm = engine.wasm()!;
const clock = () => performance.timeOrigin + performance.now();
const learning = {
  createNetwork: createTrainingNetwork,
  predictorOf: (...network: Parameters<typeof wasmPredictorOf> extends [unknown, ...infer Rest] ? Rest : never) =>
    wasmPredictorOf(wasm, ...network),
  clock,
};

const wave = (at: number) =>
  Math.sin((2 * Math.PI * at) / 25) + 0.4 * Math.sin((2 * Math.PI * at) / 7) + 0.05 * Math.sin(at * at);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Heap with the tensors in it, after a collection where the process allows one. */
function memory(): string {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return `${megabytes(heapUsed)} MB heap, ${megabytes(arrayBuffers)} MB buffers`;
}

console.log(`${config.cell}, ${config.units} units, look-back ${config.lookBack}, ${PER_SECOND} points a second`);
const told: LiveTold[] = [];
const live = createLive({
  prepare: () => Promise.resolve({ engine: 'wasm', ...learning }),
  generated: () => Promise.reject(new Error('Nothing is generated here.')),
  emit: (event) => event.kind === 'told' && told.push(event),
  clock,
  nextTask: () => new Promise(setImmediate),
  wait: (ms) => after(ms),
});
const values = Float64Array.from({ length: 7 * 25 * 40 }, (_, at) => wave(at));
const pace = { perSecond: PER_SECOND, budgetMs: 8 };
await live.handle({ kind: 'begin', liveId: 1, config, source: { kind: 'played', values }, pace, ahead: 0 });
await after(Number(asked.seconds) * 1000);
await live.handle({ kind: 'end' });
const { counts, latencyMs, learningMs, networkErrors, naiveErrors } = told.at(-1)!;
console.log(`  came ${counts.come}, lost ${counts.lost}, of ${Number(asked.seconds) * PER_SECOND} that were due`);
console.log(`  from point to forecast: ${latencyMs.toFixed(2)} ms (95th percentile of the latest thousand)`);
console.log(`  training: ${learningMs.toFixed(2)} ms a point, ${counts.steps} steps`);
console.log(`  fading error: ${networkErrors.at(-1)!.toFixed(4)}, last value ${naiveErrors.at(-1)!.toFixed(4)}`);

const points = createRemembered(REMEMBERED);
const stream = createStream(createOnlineLearner(config, points, learning), points, 0, clock);
const many = Number(asked.points);
const parts = 6;
for (let at = 0; at < many; at++) {
  stream.come(wave(at), clock());
  if (at % 10 === 0) stream.learn(Infinity);
  if (at % 10 === 0) stream.tell(1);
  if ((at + 1) % Math.floor(many / parts) === 0) console.log(`  after ${at + 1} points: ${memory()}`);
}
