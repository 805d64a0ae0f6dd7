/** Whole runs of tasks for tests, on the engine that is fast without a browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TaskSource } from '../protocol/tasks';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import type { SequenceTaskName } from '../settings/sources/tasks';
import { createEngineHost } from '../training/engines/engines';
import { runTaskExperiment } from '../training/taskExperiment';
import { createWasmEngine } from '../training/engines/wasmEngine';
import { wasmSaying } from './wasmSaying';

const BUILDS = join(import.meta.dirname, '../kernels/wasm/build');

/** With the settings that the task suggests, but for some. */
export async function learn(task: SequenceTaskName, changes: Partial<Config>, source: TaskSource = { kind: 'none' }) {
  const wasm = createWasmEngine((build) => readFile(join(BUILDS, `${build}.wasm`)));
  const host = createEngineHost([wasm]);
  if ((await host.check('wasm', 'lstm')) !== 'offered') throw new Error('npm run assembly builds the engine.');
  const config: Config = { ...configFor('sunspots', task), seed: 1, ...changes };
  const engine = { host, name: 'wasm', saying: wasmSaying(wasm.wasm()!) } as const;
  const outcome = await runTaskExperiment(config, source, config.epochs, engine);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome;
}
