/** Writes one colour a weight into the pixels of a matrix whose columns are blocks of gates, each with its own colours. */
export function paintMatrix(
  values: Float32Array, // [rows, columns]
  columns: number,
  /** From -range to range. */
  range: number,
  /** 256 colours for each block. */
  tables: readonly Uint32Array[],
  pixels: Uint32Array,
): void {
  const width = columns / tables.length;
  const scale = 127.5 / (range || 1);
  const rows = values.length / columns;
  for (let row = 0; row < rows; row++) {
    tables.forEach((table, block) => {
      const from = row * columns + block * width;
      for (let at = from; at < from + width; at++) {
        const place = Math.round(values[at]! * scale + 127.5);
        pixels[at] = table[place < 0 ? 0 : place > 255 ? 255 : place]!;
      }
    });
  }
}
