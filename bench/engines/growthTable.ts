/** What a step costs as one size of the network doubles, on `wasm`. */
import { timed, type Result } from '../result';
import type { Job } from './cases';
import type { Site } from './site';
import { digits } from '../statistics';
import type { Table } from '../table';

type Sized = 'window' | 'units' | 'batch' | 'layers';
type Line = { readonly sized: Sized; readonly results: readonly (Result | null)[] };

const BASE: Job = { engine: 'wasm', cell: 'lstm', batch: 32, window: 48, inputs: 1, units: 32, layers: 1 };
const DOUBLINGS: Readonly<Record<Sized, readonly number[]>> = {
  window: [24, 48, 96, 192],
  units: [16, 32, 64, 128],
  batch: [16, 32, 64, 128],
  layers: [1, 2, 4],
};

export async function measureGrowth(site: Site, seconds: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const sized of Object.keys(DOUBLINGS) as Sized[]) {
    const results: (Result | null)[] = [];
    for (const value of DOUBLINGS[sized]) results.push(await timed(site, { ...BASE, [sized]: value }, seconds, null));
    lines.push({ sized, results });
  }
  return lines;
}

/** A cell: milliseconds, and behind them the exponent e of growth by 2ᵉ since the cell before. */
export function growthTable(lines: readonly Line[]): Table {
  const longest = Math.max(...Object.values(DOUBLINGS).map(({ length }) => length));
  const { batch, window, inputs, units, layers } = BASE;
  const start = `window ${window}, ${units} units, batch ${batch}, ${layers} layer, ${inputs} input`;
  return {
    title:
      `Milliseconds a step of \`wasm\` as one size doubles and the others stay (${start}), and the exponent of its ` +
      `growth, log₂ of the ratio to the value before: 1 is in proportion.`,
    columns: ['', 'smallest', ...Array.from({ length: longest - 1 }, (_, index) => `×${2 ** (index + 1)}`)],
    rows: lines.map(({ sized, results }) => {
      const medians = results.map((result) => result?.spread.median ?? Number.NaN);
      const cells = medians.map((ms, index) => {
        const before = medians[index - 1];
        return before === undefined ? digits(ms) : `${digits(ms)} (${Math.log2(ms / before).toFixed(2)})`;
      });
      const none = Array.from({ length: longest - cells.length }, () => '');
      return [`${sized}, from ${DOUBLINGS[sized][0]}`, ...cells, ...none];
    }),
  };
}
