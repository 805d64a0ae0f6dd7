/** The bytes of float32 numbers, the lowest first whatever the machine, each bit as it is, be it of a NaN. */
export function littleEndian(values: Float32Array): Uint8Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const bytes = new Uint8Array(values.byteLength);
  const view = new DataView(bytes.buffer);
  bits.forEach((word, at) => view.setUint32(4 * at, word, true));
  return bytes;
}

/** Its inverse, from any place in a file. */
export function fromLittleEndian(bytes: Uint8Array): Float32Array {
  const values = new Float32Array(bytes.length / 4);
  const bits = new Uint32Array(values.buffer);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bits.length; at++) bits[at] = view.getUint32(4 * at, true);
  return values;
}
