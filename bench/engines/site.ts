/** Builds the page that times engines, serves it on this computer, and opens it in headless Chromium. */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { compileAssembly } from '../../scripts/assembly.mjs';
import { launchOptions } from '../../scripts/browser.mjs';
import { freePort } from '../../scripts/port.mjs';
import type { Job, Limit, Timing } from './cases';
import { compileLimitProgram } from './limitProgram';
import { SETTLE } from '../page/visit';

export type Site = {
  readonly chromium: string;
  readonly renderer: string;
  /** Times a job, alone. */
  time(job: Job, seconds: number): Promise<Timing>;
  /** Null where WebAssembly has no fused multiply-adds. */
  limit(): Promise<Limit | null>;
  close(): Promise<void>;
};

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));

/** `angle` is what Chromium draws with: `swiftshader`, without a GPU, or `vulkan`, `gl` and others on a real one. */
export async function openSite(angle: string): Promise<Site> {
  await compileAssembly();
  await build({ configFile });
  const port = await freePort();
  const server = await preview({ configFile, preview: { port, strictPort: true } });
  const { args, ...launch } = launchOptions();
  const chosen = args.map((arg) => (arg === '--use-angle=swiftshader' ? `--use-angle=${angle}` : arg));
  const browser = await chromium.launch({ ...launch, args: chosen });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/engines.html`);
  await page.waitForTimeout(SETTLE);
  return {
    chromium: browser.version(),
    renderer: await page.evaluate(() => globalThis.bench.renderer()),
    async time(job, seconds) {
      const answer = await page.evaluate((request) => globalThis.bench.time(request), { job, seconds });
      if ('error' in answer) throw new Error(answer.error);
      return answer.timing;
    },
    async limit() {
      const program = Array.from(await compileLimitProgram());
      return page.evaluate((bytes) => globalThis.bench.limit(bytes), program);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
