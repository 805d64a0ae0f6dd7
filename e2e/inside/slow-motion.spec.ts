import { violations } from '../axe';
import { inEveryRoom } from '../looks';
import { checkpoint } from '../pages/kept';
import { SlowMotionView } from '../pages/inside/slowMotion';
import { Playground } from '../pages/playground';
import { expect, test } from '../test';

const PARTS = ['start', 'windows', 'gates', 'states', 'error', 'backward', 'clipping', 'moments', 'weights', 'repeat'];
const SMALL = { data: 'sines', units: 4, lookBack: 12, layers: 2, dropout: 0.2, epochs: 3, clipNorm: 0.05 };

test('a training step in slow motion is gone through by keyboard, and is the step that Step takes, to the last bit', async ({
  page,
  playground,
  context,
}) => {
  const slow = new SlowMotionView(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open({ ...SMALL, view: 'step' });
  await playground.transport.step().click();
  await playground.becomes('paused');
  await test.step('Begin takes a step, and the keys go through its parts', async () => {
    await slow.begin().press('Enter');
    await slow.isAt(2, 'start');
    await expect(slow.player(2)).toBeFocused();
    await playground.hasSteps(2);
    for (const part of PARTS.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await slow.isAt(2, part);
      await expect(slow.title()).toBeVisible();
    }
    await page.keyboard.press('ArrowRight');
    await slow.isAt(2, 'repeat');
    await expect(slow.check()).toContainText(/engine “reference” .* differ by .* at most/);
    await page.keyboard.press('ArrowLeft');
    await slow.isAt(2, 'weights');
  });
  await test.step('another window of the batch, and the other layer', async () => {
    await slow.part('Windows').click();
    await slow.window(3).click();
    await expect(slow.window(3)).toHaveAttribute('aria-pressed', 'true');
    await slow.part('Gates').click();
    await expect(slow.player(2)).toContainText(/Window 3 goes in .* the mean over 4 units is forget f 0\.\d+/);
    await page.getByRole('tab', { name: 'Layer 2', exact: true }).click();
    await expect(slow.player(2)).toContainText('Layer 2 is shown.');
  });
  await test.step('it plays from the first part to the last', async () => {
    await slow.part('Again').click();
    await slow.play().click();
    await slow.isAt(2, 'start');
    await slow.pause().click();
    await expect(slow.play()).toBeVisible();
  });
  const other = new Playground(await context.newPage());
  await test.step('another page that took Step twice has the same checkpoint', async () => {
    await other.open(SMALL);
    for (const step of [1, 2]) {
      await other.transport.step().click();
      await other.hasSteps(step);
      await other.becomes('paused');
    }
    const [slowly, plainly] = [await checkpoint(page), await checkpoint(other.page)];
    expect(slowly.standing.checkpoint).toEqual(plainly.standing.checkpoint);
    await other.page.close();
  });
  await test.step('axe finds nothing, and nothing is wider than the page', async () => {
    await page.keyboard.press('Escape');
    const buttons = page.locator('[data-view="step"] nav button');
    await inEveryRoom(page, async () => {
      for (const chapter of [0, 1, 2, 3, 4]) {
        await page.locator('[data-view="step"] [data-phase]').focus();
        while (chapter === 0 && (await page.locator('[data-phase="start"]').count()) === 0)
          await page.keyboard.press('ArrowLeft');
        expect(await violations(page, '[data-view="step"]')).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
      }
      await expect(buttons.first()).toBeAttached();
    });
  });
});
