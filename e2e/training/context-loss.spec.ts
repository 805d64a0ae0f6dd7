/** What the trainer does when WebGL goes away, or never was right. The worker's own GL context is reached from within it. */
import type { Page, Worker } from '@playwright/test';
import { expect, test } from '../test';

/** The trainer's worker, before it has made a GL context: `auto` starts with WebAssembly. */
async function trainerOf(page: Page): Promise<Worker> {
  const trainer = () => page.workers().find((worker) => worker.url().includes('trainer'));
  await expect.poll(() => trainer() !== undefined).toBe(true);
  return trainer()!;
}

/** Keeps the newest GL context of the worker at hand. */
const watchContexts = (trainer: Worker) =>
  trainer.evaluate(() => {
    const original = OffscreenCanvas.prototype.getContext;
    OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...args: unknown[]) {
      const context: unknown = Reflect.apply(original, this, args);
      Object.assign(globalThis, { lostLater: context });
      return context;
    } as typeof original;
  });

/** As a driver does that is put back: the context goes, and comes back empty. */
const loseAndRestore = (trainer: Worker) =>
  trainer.evaluate(async () => {
    const { lostLater: context } = globalThis as unknown as { lostLater: WebGL2RenderingContext };
    const extension = context.getExtension('WEBGL_lose_context')!;
    const said = (name: string) => new Promise((resolve) => context.canvas.addEventListener(name, resolve));
    const lost = said('webglcontextlost');
    extension.loseContext();
    await lost;
    await new Promise((resolve) => setTimeout(resolve));
    const restored = said('webglcontextrestored');
    extension.restoreContext();
    await restored;
  });

test('after a lost context that came back WebGL learns as before; one that stays lost costs at most the steps since the last report', async ({
  page,
  playground,
}) => {
  await playground.open({ epochs: 3, engine: 'wasm', units: 4, lookBack: 8 });
  const trainer = await trainerOf(page);
  await watchContexts(trainer);
  await playground.training.radio('Engine', 'WebGL').check();
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished');
  const losses = await playground.transport.losses();
  expect(losses.trim().split('\n')).toHaveLength(4);

  await loseAndRestore(trainer);
  await playground.transport.reset().click();
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished');
  expect(await playground.transport.losses()).toBe(losses);
  await expect(page.getByText('Engine WebGL.').first()).toBeVisible();
  await test.step('a lost context costs at most the steps since the last report, and the page says so', async () => {
    await playground.training.type('Epochs', 0);
    await playground.transport.train().click();
    await playground.reachesEpoch(5);
    const before = await playground.epoch();
    await trainer.evaluate(() => {
      const { lostLater } = globalThis as unknown as { lostLater: WebGL2RenderingContext };
      lostLater.getExtension('WEBGL_lose_context')!.loseContext();
    });
    await expect(page.getByRole('alert').filter({ hasText: 'WebGL' })).toBeVisible();
    await playground.reachesEpoch(before + 5);
    await expect(page.getByText('The browser took WebGL away, so another engine goes on.').first()).toBeVisible();
    await playground.transport.pause().click();
    await playground.becomes('paused');
  });
});

test('the browser’s GPU process may go while WebGL trains, and WebGL learns again after', async ({
  page,
  playground,
}) => {
  await playground.open({ epochs: 0, engine: 'webgl', units: 4, lookBack: 8 });
  await playground.transport.train().click();
  await playground.reachesEpoch(2);
  const gpu = await page.context().browser()!.newBrowserCDPSession();
  await gpu.send('Browser.crashGpuProcess' as never);
  await expect(playground.alert('WebGL')).toBeVisible();
  await playground.reachesEpoch((await playground.epoch()) + 5);
  await playground.transport.pause().click();
  await playground.becomes('paused');

  await playground.transport.reset().click();
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.reachesEpoch(2);
  await playground.transport.pause().click();
  await playground.becomes('paused');
  const [, first = ''] = (await playground.transport.losses()).split('\n');
  for (const loss of first.split(',').slice(1)) expect(Number(loss)).toBeGreaterThan(0.1);
});

test('an engine that computes wrongly is not used, and the page says why', async ({ page, playground }) => {
  await playground.open({ epochs: 3, engine: 'wasm' });
  const trainer = await trainerOf(page);
  await trainer.evaluate(() => {
    const original = WebGL2RenderingContext.prototype.uniform1f;
    WebGL2RenderingContext.prototype.uniform1f = function (location, value) {
      original.call(this, location, value * 1.01);
    };
  });
  await playground.training.radio('Engine', 'WebGL').check();
  await expect(page.getByText('WebGL computed a known training step wrongly here').first()).toBeVisible();
  await playground.transport.train().click();
  await playground.becomes('finished');
});
