/** All engines side by side, size by size. */
import {
  ENGINES,
  LARGE_SIZES,
  LAYERS_ENGINES,
  nameOfSize,
  productFlops,
  type BenchEngine,
  type Limit,
  type Size,
} from './cases';
import { timed, type Result } from '../result';
import type { Site } from './site';
import { digits, type Spread } from '../statistics';
import type { Table } from '../table';

const LAYERS: readonly BenchEngine[] = LAYERS_ENGINES;

/** One size after the other, so that the engines of one are timed within a short while of each other. */
export async function compareEngines(
  site: Site,
  engines: readonly BenchEngine[],
  sizes: readonly Size[],
  seconds: number,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const size of sizes) {
    let first: Result | null = null;
    for (const engine of engines) {
      const result = await timed(site, { engine, cell: 'lstm', ...size, layers: 1 }, seconds, first);
      if (!result) continue;
      first ??= result;
      results.push(result);
    }
  }
  return results;
}

export const spreadText = ({ median, lower, upper }: Spread) => `${digits(median)} (${digits(lower)}–${digits(upper)})`;

export function engineTables(results: readonly Result[], sizes: readonly Size[], limit: Limit | null): Table[] {
  const of = (size: Size, engine: BenchEngine) =>
    results.find(({ job }) => job.engine === engine && nameOfSize(job) === nameOfSize(size));
  const columns = (first: string) => [first, ...sizes.map(nameOfSize)];
  const engines = ENGINES.filter((engine) => results.some(({ job }) => job.engine === engine));
  const own = engines.filter((engine) => !LAYERS.includes(engine));
  const times: Table = {
    title: 'Milliseconds a training step of an LSTM, by batch × window × inputs and units: median (quartiles).',
    columns: columns('engine'),
    rows: engines.map((engine) => [
      engine,
      ...sizes.map((size) => {
        const found = of(size, engine);
        return found ? spreadText(found.spread) : '–';
      }),
    ]),
  };

  /** How many times faster an engine is than the fastest of some others. */
  const ratio = (size: Size, engine: BenchEngine, others: readonly BenchEngine[]) => {
    const ours = of(size, engine)?.spread.median;
    const theirs = Math.min(...others.map((other) => of(size, other)?.spread.median ?? Infinity));
    return ours !== undefined && theirs < Infinity ? `${digits(theirs / ours)}×` : '–';
  };
  const ratios = own.map((engine) => [
    `${engine}, to the fastest tf.layers`,
    ...sizes.map((size) => ratio(size, engine, LAYERS)),
  ]);
  if (own.includes('webgl')) {
    ratios.push(['webgl, to tf.layers/webgl', ...sizes.map((size) => ratio(size, 'webgl', ['tf.layers/webgl']))]);
  }
  const draws = engines
    .filter((engine) => engine.endsWith('webgl'))
    .map((engine) => [
      engine,
      ...sizes.map((size) => {
        const found = of(size, engine)?.timing.drawsPerStep;
        return found === undefined || found === null ? '–' : String(Math.round(found));
      }),
    ]);
  return [
    times,
    { title: 'How many times faster.', columns: columns('engine'), rows: ratios },
    { title: 'WebGL draws a step.', columns: columns('engine'), rows: draws },
    ...(limit && own.includes('wasm') ? [efficiencyTable(sizes, (size) => of(size, 'wasm'), limit)] : []),
  ].filter(({ rows }) => rows.some((row) => row.slice(1).some((cell) => cell !== '–')));
}

function efficiencyTable(sizes: readonly Size[], of: (size: Size) => Result | undefined, limit: Limit): Table {
  const large = LARGE_SIZES.filter((size) => sizes.includes(size));
  const { registers, product, stepProducts } = limit;
  return {
    title:
      `What \`wasm\` gets out of a core: the products of a step by the time of the whole step. Multiply-adds alone do ` +
      `${digits(registers)} GFLOP/s here, the engine’s product with all its numbers in the first cache ` +
      `${digits(product)}.`,
    columns: ['batch × window × inputs', 'GFLOP/s', 'of multiply-adds alone', 'the step’s products and nothing else'],
    rows: large.map((size) => {
      const ms = of(size)?.spread.median;
      if (ms === undefined) return [nameOfSize(size), '–', '–', '–'];
      const speed = productFlops(size) / ms / 1e6;
      const alone = stepProducts[LARGE_SIZES.indexOf(size)]!;
      const percent = (of: number) => `${((100 * of) / registers).toFixed(0)} %`;
      return [nameOfSize(size), digits(speed), percent(speed), `${digits(alone)} (${percent(alone)})`];
    }),
  };
}
