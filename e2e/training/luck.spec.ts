import { violations } from '../axe';
import { inEveryLook } from '../looks';
import { LuckDialog } from '../pages/luck';
import { expect, test } from '../test';

const TINY = { units: 4, lookBack: 12, epochs: 4 } as const;

test('seeds are trained beside the page, the first as the page itself, and two settings are compared', async ({
  page,
  playground,
}) => {
  const luck = new LuckDialog(page);
  await playground.open(TINY);
  await test.step('without the script of the pool it says what did not come, and tries again', async () => {
    let isCut = true;
    await page.route('**/runPoolClient-*.js', (route) =>
      isCut ? route.fulfill({ contentType: 'text/html', body: '<p>Sign in</p>' }) : route.continue(),
    );
    await luck.open();
    await luck.seeds(5);
    await luck.button('Start').click();
    await expect(luck.dialog().getByRole('alert').first()).toBeVisible();
    isCut = false;
    await luck.button('Measure again').click();
    await luck.becomes('done');
    await page.keyboard.press('Escape');
    await expect(luck.dialog()).toBeHidden();
  });

  await playground.transport.train().click();
  await playground.becomes('finished');
  const losses = await playground.transport.losses();

  await luck.opener().focus();
  await page.keyboard.press('Enter');
  await expect(luck.dialog()).toBeVisible();
  await luck.seeds(5);
  await expect(luck.dialog()).toContainText('Seeds 7 to 11, 4 epochs each');
  await luck.button('Measure again').press('Enter');
  await luck.becomes('done');
  await expect(luck.result()).toContainText('5 runs of 4 epochs, on the engine CPU.');
  await expect(luck.result()).toContainText(/The validation error \(MAE\) is [\d.]+ on average, between/);
  await expect(luck.result()).toContainText(/The seed on the page, 7, is number [1-5] of 5/);
  await expect(luck.dialog().getByRole('figure', { name: /Validation loss of 5 runs by epoch/ })).toBeVisible();
  await expect(
    luck.dialog().getByRole('figure', { name: /validation: [\d.]+ with seed 7, .* with seed 11/ }),
  ).toBeVisible();
  const figures = await luck.figures();
  expect(figures.map(([seed]) => seed)).toEqual(['7', '8', '9', '10', '11']);
  // The seed on the page has the very losses of the page.
  const last = Number(losses.trim().split('\n').at(-1)!.split(',').at(-1));
  expect(last.toPrecision(3)).toBe(figures[0]![3]);
  await expect(playground.evaluation.region).toContainText(figures[0]![2]!);
  await expect(luck.verdict()).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(luck.dialog()).toBeHidden();
  await expect(luck.opener()).toBeFocused();
  await playground.model.type('Units', 6);
  await playground.becomes('ready');
  await luck.open();
  await expect(luck.result()).toContainText('Settings have changed since (Units 4 → 6)');
  await luck.button('Measure again').click();
  await luck.becomes('done');
  await expect(luck.verdict()).toContainText(/Before: Units 4 → 6, 5 seeds/);
  await expect(luck.verdict()).toContainText(/(better|worse), (within luck|by more than luck) \(p = /);
  await page.keyboard.press('Escape');
  await test.step('axe finds nothing in it in any colours and language, and a phone is wide enough', async () => {
    await inEveryLook(page, async ({ colorScheme }) => {
      await luck.open();
      await luck.becomes('done');
      expect(await violations(page, 'dialog[open]')).toEqual([]);
      if (colorScheme === 'light') {
        await page.setViewportSize({ width: 390, height: 844 });
        const wide = await luck.dialog().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        expect(wide).toBe(0);
        await page.setViewportSize({ width: 1440, height: 1010 });
      }
      await page.keyboard.press('Escape');
      await expect(luck.dialog()).toBeHidden();
    });
  });
});

test('a measurement shows how far it is, goes on behind the page, and is stopped', async ({ page, playground }) => {
  const luck = new LuckDialog(page);
  await playground.open({ ...TINY, epochs: 400, engine: 'wasm' });
  await luck.open();
  await luck.button('Start').click();
  await luck.becomes('running');
  await expect(luck.progress()).toBeVisible();
  await expect(luck.progress()).toHaveAccessibleName(/\d of 8 runs done · in training: seed \d+ \(epoch \d+ of 400\)/);
  await luck.button('Close').click();
  await expect(luck.opener()).toHaveText(/Is it luck\? [1-8] \/ 8/);
  await luck.open();
  await luck.button('Stop').click();
  await luck.becomes('stopped');
  await expect(luck.result()).toContainText(/Stopped after [1-7] of 8 runs/);
  await expect(luck.button('Measure again')).toBeFocused();
  // No thread of the pool is left.
  await expect.poll(() => page.workers().filter((worker) => worker.url().includes('run.worker')).length).toBe(0);
});
