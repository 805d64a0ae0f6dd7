import { violations } from '../axe';
import { inColours } from '../looks';
import { DrawDialog } from '../pages/data/drawDialog';
import { LiveView } from '../pages/live';
import { expect, test } from '../test';

test('what is drawn goes on: a ghost ahead of the pen, and the network draws on once it is lifted', async ({
  page,
  playground,
}) => {
  await playground.open({ data: 'sines' });
  const draw = new DrawDialog(page);
  await draw.open();
  await draw.goesOn().click();
  const live = new LiveView(page);
  const box = (await live.paper().boundingBox())!;
  const [x, middle] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, middle);
  await page.mouse.down();
  for (let turn = 0; (await live.points()) < 170; turn++) {
    await page.mouse.move(x, middle - 0.3 * box.height * Math.sin(turn / 5));
  }
  await expect(live.ghost()).toBeAttached();
  await page.mouse.up();
  await expect(live.root).toContainText('The network draws on by itself.');
  const lifted = await live.points();
  await live.reaches(lifted + 20);
  await live.button('Use this series').click();
  await expect(draw.root).toHaveCount(0);
  await expect(playground.data.chosen()).toContainText('Drawing');
});

test('the keys draw, and axe finds nothing', async ({ page, playground }) => {
  await playground.open({ data: 'sines' });
  const draw = new DrawDialog(page);
  await draw.open();
  await draw.goesOn().click();
  const live = new LiveView(page);
  await live.paper().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('PageUp');
  await live.reaches(30);
  await page.keyboard.press('Enter');
  await expect(live.paper()).toHaveAttribute('aria-valuetext', /^Height 65 of 100\. The pen is up\./);
  for (const colours of ['light', 'dark'] as const) {
    await inColours(page, colours);
    expect(await violations(page, 'dialog[open]'), colours).toEqual([]);
  }
});
