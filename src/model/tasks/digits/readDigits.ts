/** The shipped digits, from their file: a line an image, its 64 pixels from 0 to 16 row by row, then the digit; gzip. */
import type { Images, ImagesProblem } from '../../protocol/tasks';
import { MATERIAL_FILES } from '../../settings/sources/tasks';
import { DIGITS_COUNT } from './digits';

/** Name of the file in `public/data`. */
export const DIGITS_FILE = MATERIAL_FILES.digits;

const SIDE = 8;
/** What a pixel that is all ink has. */
const INK = 16;

export type DigitsRead =
  { readonly ok: true; readonly images: Images } | { readonly ok: false; readonly problem: ImagesProblem };

/** Some servers unpack a file on its way: one that does not begin as gzip does is read as it is. */
export async function readDigits(file: ArrayBuffer): Promise<DigitsRead> {
  const bytes = new Uint8Array(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = isPacked ? await gunzipped(bytes) : bytes;
  if (!unpacked) return { ok: false, problem: { code: 'damaged-archive' } };
  const lines = new TextDecoder().decode(unpacked).trim().split(/\r?\n/);
  const pixels = new Float32Array(lines.length * SIDE * SIDE);
  const labels = new Uint8Array(lines.length);
  for (const [image, line] of lines.entries()) {
    const numbers = line.split(',').map((field) => (field.trim() === '' ? Number.NaN : Number(field)));
    const label = numbers.pop()!;
    const isWhole = (number: number, most: number) => Number.isInteger(number) && number >= 0 && number <= most;
    if (
      numbers.length !== SIDE * SIDE ||
      !isWhole(label, DIGITS_COUNT - 1) ||
      !numbers.every((number) => isWhole(number, INK))
    )
      return { ok: false, problem: { code: 'bad-image', line: image + 1 } };
    for (const [at, number] of numbers.entries()) pixels[image * SIDE * SIDE + at] = number / INK;
    labels[image] = label;
  }
  return { ok: true, images: { width: SIDE, height: SIDE, pixels, labels } };
}

/** Null where it is damaged. */
async function gunzipped(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { gunzipSync } = await import('fflate');
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}
