/** `npm run bench`: see docs/performance.md for its options. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ENGINES, parseSize, SIZES } from './engines/cases';
import { cellTable, compareCells } from './engines/cellTable';
import { measureClamp } from './page/clampPart';
import { compareEngines, engineTables } from './engines/engineTable';
import { CHECKPOINT_SECONDS, measureCheckpoints } from './page/checkpointsPart';
import { growthTable, measureGrowth } from './engines/growthTable';
import { measureImport } from './page/importPart';
import { measurePage } from './page/pagePart';
import { measureSaving } from './page/savingPart';
import { machineLine, writeJson, type Result } from './result';
import { openSite } from './engines/site';
import { markdownOf, printTable, type Table } from './table';

const PARTS = ['page', 'clamp', 'import', 'checkpoints', 'saving', 'engines', 'cells', 'growth'] as const;

const { values } = parseArgs({
  options: {
    parts: { type: 'string' },
    only: { type: 'string' },
    sizes: { type: 'string' },
    seconds: { type: 'string' },
    angle: { type: 'string', default: 'swiftshader' },
    json: { type: 'string' },
    'page-json': { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
});

/** The names of a list that is written with commas; an unknown one ends the command. */
function chosen<T extends string>(text: string | undefined, all: readonly T[]): readonly T[] {
  if (text === undefined) return all;
  return text.split(',').map((name) => {
    const found = all.find((one) => one === name.trim());
    if (!found) throw new Error(`${name} is none of ${all.join(', ')}.`);
    return found;
  });
}

// Whoever names engines or sizes wants these and nothing else.
const parts = chosen(values.parts ?? ((values.only ?? values.sizes) ? 'engines' : undefined), PARTS);
const engines = chosen(values.only, ENGINES);
const sizes = values.sizes?.split(',').map(parseSize) ?? SIZES;
const seconds = Number(values.seconds ?? 3);
if (!(seconds > 0)) throw new Error('--seconds is the time to measure each engine for, such as 3.');

if (parts.includes('page')) {
  const page = await measurePage();
  if (values['page-json']) {
    const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? '' };
    writeFileSync(values['page-json'], `${JSON.stringify({ machine, ...page }, null, 2)}\n`);
  }
}

if (parts.includes('clamp')) await measureClamp();
if (parts.includes('import')) await measureImport();
// Not among those that are measured when none is named: it takes minutes.
if (values.parts !== undefined && parts.includes('checkpoints'))
  await measureCheckpoints(Number(values.seconds ?? CHECKPOINT_SECONDS));

// These too.
if (values.parts !== undefined && parts.includes('saving')) await measureSaving();

if (parts.some((part) => !['page', 'clamp', 'import', 'checkpoints', 'saving'].includes(part))) {
  const site = await openSite(values.angle);
  try {
    console.log(`\n${machineLine(site)}.`);
    const tables: Table[] = [];
    const results: Result[] = [];
    const show = (...found: readonly Table[]) => {
      tables.push(...found);
      found.forEach(printTable);
    };
    if (parts.includes('engines')) {
      const limit = engines.includes('wasm') ? await site.limit() : null;
      results.push(...(await compareEngines(site, engines, sizes, seconds)));
      show(...engineTables(results, sizes, limit));
    }
    if (parts.includes('cells')) {
      const cells = await compareCells(site, seconds);
      results.push(...cells.filter(({ job }) => job.cell !== 'lstm' || !parts.includes('engines')));
      show(cellTable(cells));
    }
    if (parts.includes('growth')) show(growthTable(await measureGrowth(site, seconds)));
    if (values.json) writeJson(values.json, results);
    if (values.markdown) console.log(`\n${machineLine(site)}.\n\n${await markdownOf(tables)}`);
  } finally {
    await site.close();
  }
}
