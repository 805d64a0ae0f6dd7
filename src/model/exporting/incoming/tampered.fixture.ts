/** Files that are nearly those that we write: with another description, other tensors, or other bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TrainedNetwork } from '../trained';
import { kerasFile } from '../keras/kerasFile';
import { tfjsModel } from '../tfjs/tfjsModel';

/** A description, loose enough to be made wrong. */
export type LooseLayer = { class_name: string; config: Record<string, unknown>; inbound_nodes?: unknown[] } & Record<
  string,
  unknown
>;
export type LooseModel = { class_name: unknown; config: { layers: LooseLayer[] } & Record<string, unknown> };
export type LooseSpec = { name: string; shape: unknown; dtype: string } & Record<string, unknown>;
export type LooseSaved = {
  format: unknown;
  modelTopology: LooseModel;
  weightsManifest: { weights: LooseSpec[] }[];
};

const NOW = new Date('2026-03-04T05:06:07Z');
const zipped = (files: Record<string, Uint8Array>, level: 0 | 6 = 0) => zipSync(files, { level, mtime: NOW });

export async function kerasEntries(network: TrainedNetwork) {
  return unzipSync(await kerasFile(network, NOW));
}

/** The file of a network, its entries changed; deflated, as other programs do it. */
export async function kerasWith(
  network: TrainedNetwork,
  change: (entries: Record<string, Uint8Array>) => void,
): Promise<Uint8Array> {
  const entries = await kerasEntries(network);
  change(entries);
  return zipped(entries, 6);
}

export const kerasDescribed = (network: TrainedNetwork, change: (root: LooseModel) => unknown): Promise<Uint8Array> =>
  kerasWith(network, (entries) => {
    const root = JSON.parse(strFromU8(entries['config.json']!)) as LooseModel;
    const given = change(root);
    entries['config.json'] = strToU8(JSON.stringify(given ?? root));
  });

export type Stored = { path: string; data: Float32Array | Float64Array; shape: number[]; packed?: true };

/** The same with a tensor in the place of another, with one more, or with one fewer. */
export async function kerasStored(
  network: TrainedNetwork,
  change: (tensors: Stored[]) => readonly Stored[],
): Promise<Uint8Array> {
  const entries = await kerasEntries(network);
  const { File, Dataset, ready } = await import('h5wasm');
  const { FS } = await ready;
  FS.writeFile('/read.h5', entries['model.weights.h5']!);
  const read = new File('/read.h5', 'r');
  const tensors = read.paths().flatMap((path): Stored[] => {
    const found = read.get(path);
    return found instanceof Dataset ? [{ path, data: found.value as Float32Array, shape: found.shape! }] : [];
  });
  read.close();
  const written = new File('/written.h5', 'w');
  const groups = new Set<string>();
  for (const { path, data, shape, packed } of change(tensors)) {
    path.split('/').forEach((_, at, parts) => {
      const group = parts.slice(0, at).join('/');
      if (at > 0 && !groups.has(group)) written.create_group(group);
      groups.add(group);
    });
    const dtype = data instanceof Float64Array ? '<d' : '<f';
    written.create_dataset({ name: path, data, shape, dtype, ...(packed && { chunks: shape, compression: 6 }) });
  }
  written.close();
  const bytes = FS.readFile('/written.h5').slice();
  FS.unlink('/read.h5');
  FS.unlink('/written.h5');
  return zipped({ ...entries, 'model.weights.h5': bytes });
}

export async function tfjsDescribed(
  network: TrainedNetwork,
  change: (root: LooseSaved) => unknown,
): Promise<{ json: string; weights: Uint8Array }> {
  const { json, weights } = await tfjsModel(network);
  const root = JSON.parse(json) as LooseSaved;
  const given = change(root);
  return { json: JSON.stringify(given ?? root), weights };
}
