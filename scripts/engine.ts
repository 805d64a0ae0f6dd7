/** An engine without a browser: the plain cells, or the module of WebAssembly. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { EngineName } from '../src/model/settings/settings';
import { createEngineHost, type EngineHost } from '../src/model/training/engines';
import { createWasmEngine } from '../src/model/training/wasmEngine';
import { Refusal } from './openSeries';

const BUILDS = resolve(import.meta.dirname, '../src/model/kernels/wasm/build');

/** The one that is asked for, and else the usual one; a host that has it in use. */
export async function engineFor(asked: string | undefined, usual: EngineName): Promise<[EngineHost, EngineName]> {
  const name = asked ?? usual;
  if (name === 'reference') return [createEngineHost([]), name];
  if (name !== 'wasm') throw new Refusal({ code: 'bad-engine', value: name, known: ['reference', 'wasm'] });
  const host = createEngineHost([createWasmEngine((build) => readFile(resolve(BUILDS, `${build}.wasm`)))]);
  const answer = await host.check('wasm', 'lstm');
  if (answer !== 'offered')
    throw new Refusal({ code: 'engine-missing', engine: name, message: 'npm run assembly builds it' });
  return [host, name];
}
