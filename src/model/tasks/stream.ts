/** How the pieces of a stream are taken side by side: each row of a batch reads pieces that follow one another. */
export type StreamRows = {
  /** Rows of a batch. */
  readonly rows: number;
  /** Pieces that each of them reads. What is left over is not read. */
  readonly each: number;
  /** So many times rows are begun from zero in an epoch, one batch of rows after the other. */
  readonly groups: number;
};

/**
 * Of one stream each row reads a stretch. With a `stride` there are so many streams, each beginning a piece after the one
 * before, as windows of a series do that follow one another: all are read, each by itself or in some stretches.
 */
export function streamRows(pieces: number, batchSize: number, stride = 1): StreamRows {
  const streams = Math.max(1, Math.min(stride, pieces));
  const length = Math.floor(pieces / streams);
  const stretches = Math.max(1, Math.min(length, Math.floor(batchSize / streams)));
  let rows = Math.min(batchSize, streams * stretches);
  while ((streams * stretches) % rows !== 0) rows -= 1;
  return { rows, each: Math.floor(length / stretches), groups: (streams * stretches) / rows };
}

/** The place among the pieces of what a row of a group reads as its `step`th. */
export function pieceAt({ rows, each }: StreamRows, stride: number, group: number, row: number, step: number): number {
  const stretch = group * rows + row;
  return (stretch % stride) + stride * (Math.floor(stretch / stride) * each + step);
}
