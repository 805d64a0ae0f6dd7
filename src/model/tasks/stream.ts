/** How the pieces of a stream are taken side by side: each row of a batch reads pieces that follow one another. */
export type StreamRows = {
  /** Rows of a batch. */
  readonly rows: number;
  /** Pieces that each of them reads: row r those from r · each. What is left over is not read. */
  readonly each: number;
};

export function streamRows(pieces: number, batchSize: number): StreamRows {
  const rows = Math.min(batchSize, pieces);
  return { rows, each: Math.floor(pieces / rows) };
}
