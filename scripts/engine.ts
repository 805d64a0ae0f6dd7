/** An engine without a browser: the plain cells, or the module of WebAssembly. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { EngineName } from '../src/model/settings/settings';
import { plainlySaying, type Saying } from '../src/model/tasks/score';
import { wasmSaying } from '../src/model/tasks/wasmSaying';
import { createEngineHost, type EngineHost } from '../src/model/training/engines/engines';
import { createWasmEngine } from '../src/model/training/engines/wasmEngine';
import { Refusal } from './openSeries';

const BUILDS = resolve(import.meta.dirname, '../src/model/kernels/wasm/build');

export type Engine = {
  readonly host: EngineHost;
  readonly name: EngineName;
  /** What a trained network says, as fast as the engine can. */
  readonly saying: Saying;
};

/** The one that is asked for, and else the usual one. */
export async function engineFor(asked: string | undefined, usual: EngineName): Promise<Engine> {
  const name = asked ?? usual;
  if (name === 'reference') return { host: createEngineHost([]), name, saying: plainlySaying };
  if (name !== 'wasm') throw new Refusal({ code: 'bad-engine', value: name, known: ['reference', 'wasm'] });
  const engine = createWasmEngine((build) => readFile(resolve(BUILDS, `${build}.wasm`)));
  const host = createEngineHost([engine]);
  const answer = await host.check('wasm', 'lstm');
  if (answer !== 'offered')
    throw new Refusal({ code: 'engine-missing', engine: name, message: 'npm run assembly builds it' });
  return { host, name, saying: wasmSaying(engine.wasm()!) };
}
