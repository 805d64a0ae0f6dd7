/** `npm run bench:pytorch`: the engine `wasm` in Chromium and PyTorch in turns, size by size. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHARACTERS_SIZE, nameOfSize, parseSize, SIZES } from './engines/cases';
import { spreadText } from './engines/engineTable';
import { machineLine } from './result';
import { openSite } from './engines/site';
import { digits, spreadOf } from './statistics';
import { markdownOf, printTable, type Table } from './table';
import { startTorch } from './engines/torchProcess';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    seconds: { type: 'string', default: '2' },
    turns: { type: 'string', default: '4' },
    json: { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes?.split(',').map(parseSize) ?? [...SIZES, CHARACTERS_SIZE];
const [seconds, turns] = [Number(values.seconds), Number(values.turns)];
if (!(seconds > 0 && turns >= 1)) throw new Error('--seconds and --turns are numbers above 0.');

const torch = await startTorch(process.env['TORCH_PYTHON'] ?? 'python3');
const site = await openSite('swiftshader');
try {
  const found = [];
  for (const size of sizes) {
    const wasm: number[] = [];
    const native: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      wasm.push(...(await site.time({ engine: 'wasm', cell: 'lstm', ...size, layers: 1 }, seconds)).times);
      native.push(...(await torch.time(size, seconds)));
    }
    found.push({ size, wasm: spreadOf(wasm), native: spreadOf(native) });
  }
  const about = `${machineLine(site)}; PyTorch ${torch.version} on one thread`;
  const table: Table = {
    title:
      'Milliseconds a training step of an LSTM, in turns: median (quartiles), and PyTorch’s fastest step to that of `wasm`.',
    columns: ['batch × window × inputs', 'wasm', 'PyTorch', 'wasm is faster', 'fastest steps'],
    rows: found.map(({ size, wasm, native }) => [
      nameOfSize(size),
      spreadText(wasm),
      spreadText(native),
      `${digits(native.median / wasm.median)}×`,
      `${digits(native.least)} / ${digits(wasm.least)} = ${digits(native.least / wasm.least)}×`,
    ]),
  };
  console.log(`\n${about}.`);
  printTable(table);
  if (values.markdown) console.log(`\n${about}.\n\n${await markdownOf([table])}`);
  if (values.json) {
    const rows = found.flatMap(({ size, wasm, native }) => [
      { engine: 'wasm', cell: 'lstm', ...size, msPerStep: wasm.median },
      { engine: 'pytorch', cell: 'lstm', ...size, msPerStep: native.median },
    ]);
    writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  }
} finally {
  torch.close();
  await site.close();
}
