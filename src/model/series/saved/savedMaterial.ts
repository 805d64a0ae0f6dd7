/** What a task is made from, as it is kept with its series: looked at before it is used, like all that is kept. */
import type { Images, LabelledSequences, TaskSource } from '../../protocol/tasks';

type Fields = Readonly<Record<string, unknown>>;
type Sequence = LabelledSequences['sequences'][number];

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** Images are of the digits from 0 to 9. */
const DIGITS = 10;

function readImages(record: unknown): Images | null {
  if (!isFields(record)) return null;
  const { width, height, pixels, labels } = record;
  if (!isCount(width) || !isCount(height) || !(pixels instanceof Float32Array) || !(labels instanceof Uint8Array)) {
    return null;
  }
  const fits = labels.length > 0 && pixels.length === width * height * labels.length;
  const isGrey = pixels.every((pixel) => pixel >= 0 && pixel <= 1);
  return fits && isGrey && labels.every((label) => label < DIGITS) ? { width, height, pixels, labels } : null;
}

function readSequence(record: unknown, channels: number, labels: number): Sequence | null {
  if (!isFields(record)) return null;
  const { values, label, part } = record;
  if (!(values instanceof Float64Array) || values.length === 0 || values.length % channels > 0) return null;
  // A missing value is NaN, an infinite one is none.
  if (values.some((value) => Math.abs(value) === Infinity)) return null;
  if (typeof label !== 'number' || !Number.isInteger(label) || label < 0 || label >= labels) return null;
  return part === null || part === 'train' || part === 'test' ? { values, label, part } : null;
}

function readLabelled(record: unknown): LabelledSequences | null {
  if (!isFields(record)) return null;
  const { name, channels, labels, sequences } = record;
  if (!isText(name) || !isTexts(channels) || channels.length === 0 || !isTexts(labels)) return null;
  if (!Array.isArray(sequences)) return null;
  const read = sequences.flatMap((one: unknown) => readSequence(one, channels.length, labels.length) ?? []);
  return read.length === sequences.length ? { name, channels, labels, sequences: read } : null;
}

/** Null where it is broken. */
export function readMaterial(record: unknown): TaskSource | null {
  if (!isFields(record)) return null;
  switch (record['kind']) {
    case 'none':
      return { kind: 'none' };
    case 'text': {
      const { name, text } = record;
      return isText(name) && isText(text) ? { kind: 'text', name, text } : null;
    }
    case 'images': {
      const images = readImages(record['images']);
      return images && { kind: 'images', images };
    }
    case 'labelled': {
      const data = readLabelled(record['data']);
      return data && { kind: 'labelled', data };
    }
    default:
      return null;
  }
}

/** Its numbers, one array after the other, and all else that it is. */
export function partsOfMaterial(material: TaskSource): {
  readonly texts: unknown;
  readonly arrays: readonly ArrayBufferView[];
} {
  switch (material.kind) {
    case 'none':
      return { texts: ['none'], arrays: [] };
    case 'text':
      return { texts: ['text', material.name, material.text], arrays: [] };
    case 'images': {
      const { width, height, pixels, labels } = material.images;
      return { texts: ['images', width, height], arrays: [pixels, labels] };
    }
    case 'labelled': {
      const { name, channels, labels, sequences } = material.data;
      const each = sequences.map(({ values, label, part }) => [values.length, label, part]);
      return { texts: ['labelled', name, channels, labels, each], arrays: sequences.map(({ values }) => values) };
    }
  }
}

/** What it takes in the browser's storage: of a character at most two bytes. */
export function bytesOfMaterial(material: TaskSource | undefined): number {
  if (!material) return 0;
  const bytes = partsOfMaterial(material).arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return bytes + (material.kind === 'text' ? 2 * material.text.length : 0);
}
