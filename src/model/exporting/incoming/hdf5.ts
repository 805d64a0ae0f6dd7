/**
 * Reads HDF5. By a library that is JavaScript: the one that writes is the C library in WebAssembly, which a damaged file
 * breaks for good, and it is twenty times as large.
 */
import type { Dataset, Group } from 'jsfive';
import { refuse, told } from './incoming';

export type StoredTensor = {
  readonly shape: readonly number[];
  /** Such as `<f4`. */
  readonly type: string;
  /** To be asked for only where shape and type are what they must be. */
  values(): Float32Array;
};
export type Hdf5 = {
  /** Names in a group; none where there is no such group. */
  namesIn(path: string): readonly string[];
  /** Null where there is no such tensor. */
  tensorAt(path: string): StoredTensor | null;
};

/** `entry` names the file in what is said of it. */
export async function openHdf5(bytes: Uint8Array, entry: string): Promise<Hdf5> {
  const library = await import('jsfive');
  /** What the library throws is a file that it cannot read. */
  const read = <T>(work: () => T, code: 'no-hdf5' | 'damaged' = 'damaged'): T => {
    try {
      return work();
    } catch {
      return refuse({ code, entry });
    }
  };
  const root = read(() => new library.File(new Uint8Array(bytes).buffer), 'no-hdf5');

  const objectAt = (path: string): Group | Dataset | null =>
    path.split('/').reduce<Group | Dataset | null>((group, name) => {
      if (!(group instanceof library.Group) || !read(() => group.keys).includes(name)) return null;
      return read(() => group.get(name));
    }, root);

  function stored(dataset: Dataset): StoredTensor {
    const isWhole = read(() => dataset._dataobjects.chunks) === null;
    if (!isWhole) return refuse({ code: 'packed', entry, found: 'chunks' });
    return {
      shape: read(() => dataset.shape),
      type: told(read(() => dataset.dtype)),
      values: () => read(() => Float32Array.from(dataset.value)),
    };
  }

  return {
    namesIn(path) {
      const group = objectAt(path);
      return group instanceof library.Group ? read(() => group.keys) : [];
    },
    tensorAt(path) {
      const dataset = objectAt(path);
      return dataset instanceof library.Dataset ? stored(dataset) : null;
    },
  };
}
