/** A run as the files of a format. */
import type { Format, Unwritable, WrittenFile } from '../protocol/exporting';
import type { RunFile } from '../protocol/history';
import type { Search } from '../protocol/search';
import { SETTINGS } from '../settings/settings';
import { cutWindows } from '../windows/windows';
import { checkpointJson } from './checkpoint/checkpoint';
import { kerasFile, unwritableInKeras } from './keras/kerasFile';
import { notebook } from './notebook/notebook';
import { onnxModel } from './onnx/onnxModel';
import { safetensors } from './safetensors';
import { tfjsModel, unwritableInTfjs, WEIGHTS_FILE } from './tfjs/tfjsModel';
import { trainedNetwork, type TrainedNetwork } from './trained';
import { rayTuneScript } from './tune/rayTuneScript';
import type { SearchProblem as ScriptProblem } from './tune/search';

export type Written =
  { readonly ok: true; readonly files: readonly WrittenFile[] } | { readonly ok: false; readonly problem: Unwritable };

const JSON_TYPE = 'application/json';
const BYTES_TYPE = 'application/octet-stream';

/** The network of a run where it stands. A run whose series allows no windows is a bug of the caller: it has been trained. */
export function networkOf({ config, series, standing }: RunFile): TrainedNetwork {
  const cut = cutWindows(series, config);
  if (!cut.ok) throw new Error(`A trained run has windows: ${cut.problem.code}`);
  const { learned, step, epoch } = standing.checkpoint;
  return trainedNetwork(config, series, cut.windows, { parameters: learned.w, step, epoch });
}

type Writer = {
  /** Null where each network goes into the format. */
  readonly refuses: ((network: TrainedNetwork) => Unwritable | null) | null;
  write(network: TrainedNetwork, now: Date): Promise<readonly WrittenFile[]>;
};
const one = (name: string, type: string, content: string | Uint8Array): readonly WrittenFile[] => [
  { name, type, content },
];

const WRITERS: Readonly<Record<Exclude<Format, 'checkpoint'>, Writer>> = {
  keras: {
    refuses: ({ shape }) => unwritableInKeras(shape),
    write: async (network, now) => one('model.keras', BYTES_TYPE, await kerasFile(network, now)),
  },
  onnx: {
    refuses: null,
    write: async (network) => one('model.onnx', BYTES_TYPE, await onnxModel(network)),
  },
  safetensors: {
    refuses: null,
    write: async (network) => one('model.safetensors', BYTES_TYPE, safetensors(network)),
  },
  tfjs: {
    refuses: ({ shape }) => unwritableInTfjs(shape),
    async write(network) {
      const { json, weights } = await tfjsModel(network);
      return [...one('model.json', JSON_TYPE, json), ...one(WEIGHTS_FILE, BYTES_TYPE, weights)];
    },
  },
  notebook: {
    refuses: null,
    write: async (network) => one('notebook.ipynb', 'application/x-ipynb+json', notebook(network)),
  },
};

/** `now` goes into files that say when they were written. */
export async function writeRun(format: Format, run: RunFile, now: Date): Promise<Written> {
  // It holds the run as it is, whatever that is of.
  if (format === 'checkpoint') return { ok: true, files: one('checkpoint.json', JSON_TYPE, checkpointJson(run)) };
  const { task } = run.config;
  if (task !== 'forecasting') return { ok: false, problem: { code: 'task', task } };
  const { refuses, write } = WRITERS[format];
  const network = networkOf(run);
  const problem = refuses?.(network) ?? null;
  return problem ? { ok: false, problem } : { ok: true, files: await write(network, now) };
}

/** The search as a script for Ray Tune. */
export function writeSearch(
  { config, series }: Pick<RunFile, 'config' | 'series'>,
  { settings, kind, budget, seeds }: Search,
):
  | { readonly ok: true; readonly files: readonly WrittenFile[] }
  | { readonly ok: false; readonly problem: ScriptProblem | Extract<Unwritable, { code: 'task' }> } {
  const { task } = config;
  if (task !== 'forecasting') return { ok: false, problem: { code: 'task', task } };
  const script = rayTuneScript(config, series, {
    space: Object.fromEntries(settings.map(({ name, values }) => [name, values])),
    kind,
    budget: Math.max(1, Math.floor(budget / seeds)),
    seeds: Array.from({ length: seeds }, (_, at) => (config.seed + at) % (SETTINGS.seed.max + 1)),
  });
  return script.ok ? { ok: true, files: one('search.py', 'text/x-python', script.script) } : script;
}
