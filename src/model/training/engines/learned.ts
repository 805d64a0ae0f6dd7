/** What is learned, as tensors of the backend in use, and as flat arrays. */
import { concat1d, dispose, keep, reshape, tensor, tidy, type Tensor1D } from '@tensorflow/tfjs-core';
import type { Learned } from '../../kernels/optimizerStep';
import type { ParameterSlot } from '../../network/layout';
import type { FlatLearned } from '../../protocol/checkpoint';

export function upload(layout: readonly ParameterSlot[], { w, m, v }: FlatLearned): Learned {
  const tensors = (flat: Float32Array) =>
    layout.map(({ shape, offset, size }) => keep(tensor(flat.slice(offset, offset + size), [...shape], 'float32')));
  return { w: tensors(w), m: tensors(m), v: tensors(v) };
}

/** One read-back for all. */
export function download({ w, m, v }: Learned): FlatLearned {
  const all = tidy(() =>
    concat1d([...w, ...m, ...v].map((values) => reshape(values, [values.size]) as Tensor1D)).dataSync(),
  );
  const size = all.length / 3;
  const part = (index: number) => Float32Array.from(all.subarray(index * size, (index + 1) * size));
  return { w: part(0), m: part(1), v: part(2) };
}

/** The first of each, and the rest. */
export function parted({ w, m, v }: Learned, count: number): readonly [Learned, Learned] {
  const cut = (from: number, to?: number) => ({ w: w.slice(from, to), m: m.slice(from, to), v: v.slice(from, to) });
  return [cut(0, count), cut(count)];
}
export const joined = (first: Learned, rest: Learned): Learned => ({
  w: [...first.w, ...rest.w],
  m: [...first.m, ...rest.m],
  v: [...first.v, ...rest.v],
});

const tensorsOf = ({ w, m, v }: Learned) => [...w, ...m, ...v];
export const disposeAll = (learned: Learned) => dispose(tensorsOf(learned));
export function keepAll(learned: Learned): Learned {
  for (const values of tensorsOf(learned)) keep(values);
  return learned;
}
