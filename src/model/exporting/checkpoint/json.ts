/**
 * JSON that gives back what it was given, bit by bit: arrays of numbers as base64 of their bytes (little endian), and numbers
 * that JSON does not know by their names.
 */

const ARRAYS = { float64: Float64Array, float32: Float32Array, int32: Int32Array, uint8: Uint8Array } as const;
type ArrayName = keyof typeof ARRAYS;
const NUMBERS = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
} as const;
type NumberName = keyof typeof NUMBERS;

/** Characters that are made of codes at a time: more are too many arguments. */
const CHUNK = 8192;

function base64Of(array: ArrayBufferView): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Null where the text is not base64, or not of whole numbers. */
function arrayOf(name: ArrayName, text: string): InstanceType<(typeof ARRAYS)[ArrayName]> | null {
  const Made = ARRAYS[name];
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
  return bytes.length % Made.BYTES_PER_ELEMENT === 0 ? new Made(bytes.buffer) : null;
}

export function exactJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    for (const [name, Made] of Object.entries(ARRAYS)) if (one instanceof Made) return { [name]: base64Of(one) };
    if (Object.is(one, -0)) return { number: '-0' };
    return typeof one === 'number' && !Number.isFinite(one) ? { number: String(one) } : one;
  });
}

/** Undefined where the text is no JSON. What is said to be an array and is none stays as it is: whoever reads it looks. */
export function fromExactJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, one: unknown) => {
      if (typeof one !== 'object' || one === null) return one;
      const [pair, ...more] = Object.entries(one);
      if (!pair || more.length > 0) return one;
      const [name, content] = pair as [string, unknown];
      if (typeof content !== 'string') return one;
      if (name === 'number' && Object.hasOwn(NUMBERS, content)) return NUMBERS[content as NumberName];
      return Object.hasOwn(ARRAYS, name) ? (arrayOf(name as ArrayName, content) ?? one) : one;
    });
  } catch {
    return undefined;
  }
}
