/** All cells on our engines, at one size. */
import { CELLS, CELLS_SIZE, nameOfSize, OWN_ENGINES } from './cases';
import { spreadText } from './engineTable';
import { timed, type Result } from '../result';
import type { Site } from './site';
import type { Table } from '../table';

export async function compareCells(site: Site, seconds: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const cell of CELLS) {
    let first: Result | null = null;
    for (const engine of OWN_ENGINES) {
      const result = await timed(site, { engine, cell, ...CELLS_SIZE, layers: 1 }, seconds, first);
      if (!result) continue;
      first ??= result;
      results.push(result);
    }
  }
  return results;
}

export function cellTable(results: readonly Result[]): Table {
  return {
    title: `Milliseconds a training step of each cell, ${nameOfSize(CELLS_SIZE)}: median (quartiles).`,
    columns: ['engine', ...CELLS],
    rows: OWN_ENGINES.map((engine) => [
      engine,
      ...CELLS.map((cell) => {
        const found = results.find(({ job }) => job.engine === engine && job.cell === cell);
        return found ? spreadText(found.spread) : '–';
      }),
    ]),
  };
}
