/** How fast WebAssembly multiplies and adds on this core: the program of `limitProgram.ts`, timed. */
import type { Limit } from './cases';
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
  };
  self.postMessage(limit);
};
