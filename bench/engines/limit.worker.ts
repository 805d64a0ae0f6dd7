/** How fast WebAssembly multiplies and adds on this core: the program of `limitProgram.ts`, timed. */
import { LARGE_SIZES, type Limit, type Size } from './cases';
import type { LimitProgram } from './limitProgram';

/** Sizes of the product: its numbers are 17 kB, which every first cache holds, and its tiles are whole. */
const [ROWS, PANELS, DEPTH] = [24, 4, 64];
const SPAN = 300;

/** The most GFLOP/s of calls over 300 ms: what disturbs it only makes it slower. */
function fastest(flops: number, run: () => void): number {
  let best = 0;
  const end = performance.now() + SPAN;
  while (performance.now() < end) {
    const begin = performance.now();
    run();
    best = Math.max(best, flops / (performance.now() - begin) / 1e6);
  }
  return best;
}

/** GFLOP/s of the three products of a training step of an LSTM, one after the other as the step has them. */
function stepProducts(program: LimitProgram, { batch, window, inputs, units }: Size): number {
  const width = 1 + inputs + units;
  const [panels, columns, count] = [units / 2, 4 * units, batch * window] as const;
  const sizes = {
    rows: width * count,
    weights: columns * width,
    z: batch * columns,
    back: columns * units,
    later: batch * units,
    dz: columns * count,
    gathered: width * columns,
  };
  const places = Object.values(sizes).map((numbers) => program.take(4 * numbers));
  const [rows, weights, z, back, later, dz, gathered] = places as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const flops = 2 * count * columns * (width + units + width);
  const speed = fastest(flops, () => {
    for (let t = 0; t < window; t++)
      program.products(1, batch, panels, width, rows + 4 * t * batch * width, weights, z);
    for (let t = 0; t < window; t++) program.products(1, batch, units / 8, columns, z, back, later);
    program.products(1, width, panels, count, rows, dz, gathered);
  });
  for (const place of places) program.free(place);
  return speed;
}

self.onmessage = async ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  if (!WebAssembly.validate(data)) return self.postMessage(null);
  const { instance } = await WebAssembly.instantiate(data, { env: { abort: () => undefined } });
  const program = instance.exports as unknown as LimitProgram;
  const place = (numbers: number) => program.take(4 * numbers);
  const [a, b, c] = [place(DEPTH * ROWS), place(8 * PANELS * DEPTH), place(8 * PANELS * ROWS)] as const;
  // 12 sums of 4 numbers in a round.
  const rounds = 200_000;
  const times = 200;
  const limit: Limit = {
    registers: fastest(2 * 4 * 12 * rounds, () => program.registers(rounds)),
    product: fastest(2 * ROWS * 8 * PANELS * DEPTH * times, () =>
      program.products(times, ROWS, PANELS, DEPTH, a, b, c),
    ),
    stepProducts: LARGE_SIZES.map((size) => stepProducts(program, size)),
  };
  self.postMessage(limit);
};
