import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { freePort } from '../scripts/port.mjs';
import { measureSmoothness } from './smoothness';
import { measureStart } from './start';
import { visit } from './visit';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const port = await freePort();
const server = await preview({ preview: { host: '127.0.0.1', port, strictPort: true }, logLevel: 'warn' });
const address = `http://127.0.0.1:${port}/`;

try {
  const start = await visit(address, measureStart);
  console.table({
    'navigation to series visible, ms': Math.round(start.seriesMs),
    'Train to first change of the forecast, ms': Math.round(start.learningMs),
  });
  const training = [];
  for (const engine of ['auto', 'webgl', 'wasm', 'reference']) {
    training.push({ asked: engine, ...(await visit(`${address}#engine=${engine}&epochs=0`, measureSmoothness)) });
  }
  console.log('Ten seconds of training on air passengers, after the first second; long tasks are above 50 ms:');
  console.table(training);
  if (values.json) {
    const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? '' };
    writeFileSync(values.json, `${JSON.stringify({ machine, start, training }, null, 2)}\n`);
  }
} finally {
  await server.close();
}
