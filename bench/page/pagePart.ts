/** The built page as a visitor meets it: how soon it shows something, and how smooth it stays while it trains. */
import { preview } from 'vite';
import { ensureBuilt } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/port.mjs';
import { measureSmoothness, type Smoothness } from './smoothness';
import { measureStart, type Start } from './start';
import { visit } from './visit';

export type PageFigures = {
  readonly start: Start;
  readonly training: readonly (Smoothness & { readonly asked: string })[];
};

export async function measurePage(): Promise<PageFigures> {
  await ensureBuilt();
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
      training.push({
        asked: engine,
        ...(await visit(`${address}#data=air-passengers&engine=${engine}&epochs=0`, measureSmoothness)),
      });
    }
    console.log('Ten seconds of training on air passengers, after the first second; long tasks are above 50 ms:');
    console.table(training);
    return { start, training };
  } finally {
    await server.close();
  }
}
