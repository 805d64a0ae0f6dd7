import { violations } from '../axe';
import { inColours } from '../looks';
import { PRESENTED, Room } from '../pages/room';
import { expect, test } from '../test';

const PROJECTORS = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];

test('a room reads the page: one panel at a time in large type, with the keys alone, and all of it is kept', async ({
  page,
  playground,
}) => {
  test.slow();
  const room = new Room(page);
  await page.setViewportSize(PROJECTORS[0]!);
  await playground.open({ epochs: 4, unit: 5, at: 18, view: 'memory', present: 1 });
  await room.presents('forecast');
  await page.keyboard.press('Space');
  await playground.becomes('finished');
  await page.keyboard.press('f');
  await expect(playground.forecast.region.getByRole('tab', { name: 'Several steps' })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  for (const [round, size] of PROJECTORS.entries()) {
    await test.step(`${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size);
      await inColours(page, round === 0 ? 'light' : 'dark');
      for (const [index, name] of PRESENTED.entries()) {
        if (round === 0) await page.keyboard.press(String(index + 1));
        else if (index > 0) await page.keyboard.press('PageDown');
        await room.presents(name);
        await expect(playground.transport.train()).toBeInViewport({ ratio: 1 });
        await expect(room.bar()).toBeInViewport({ ratio: 1 });
        await expect(page.locator('main .empty:visible')).toHaveCount(0);
        const { smallest, smallestText, cut, overflow } = await room.measure();
        expect(smallest, `${name}: ${smallestText}`).toBeGreaterThanOrEqual(18);
        expect([cut, overflow], name).toEqual([[], 0]);
        // What is in the panels is looked at elsewhere: here it is the bars, and the panels beside each other.
        if (name === 'forecast' || name === 'settings') expect(await violations(page), name).toEqual([]);
      }
      await page.keyboard.press('n');
      await room.presents('forecast');
    });
  }

  await test.step('the views of a panel, its unit and its window turn by keys', async () => {
    await page.keyboard.press('2');
    await page.keyboard.press('v');
    await expect(page.locator('[data-view="gradients"]')).toBeVisible();
    await page.keyboard.press('Shift+V');
    await expect(page.locator('[data-view="memory"]')).toBeVisible();
    await page.keyboard.press('u');
    await expect.poll(() => playground.linked('unit')).toBe('6');
    await expect.poll(() => playground.linked('present')).toBe('2');
  });

  await test.step('Escape leaves one thing at a time', async () => {
    await page.keyboard.press('o');
    await expect(room.spotlight()).toBeVisible();
    await page.mouse.move(300, 400);
    await expect(room.spotlight()).toHaveCSS('--x', '300px');
    await page.keyboard.press('+');
    await expect(room.spotlight()).toHaveCSS('--radius', '180px');
    expect(await room.spotlight().evaluate((veil) => getComputedStyle(veil).pointerEvents)).toBe('none');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const box = document.activeElement!.getBoundingClientRect();
      return box.left + box.width / 2;
    });
    const lit = () => room.spotlight().evaluate((veil) => getComputedStyle(veil).getPropertyValue('--x'));
    await expect.poll(async () => Number.parseFloat(await lit())).toBeCloseTo(focused, 1);
    await page.keyboard.press('Escape');
    await expect(room.spotlight()).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => playground.linked('unit')).toBeNull();
    await page.keyboard.press('Escape');
    await room.presents(null);
    await expect.poll(() => playground.linked('present')).toBeNull();
  });

  await test.step('nothing was lost', async () => {
    await playground.becomes('finished');
    await expect(page.locator('[data-view="memory"]')).toBeVisible();
    await expect(playground.forecast.region.getByRole('tab', { name: 'Several steps' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  await test.step('a phone shows one panel at a time at the size that fits it', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.keyboard.press('p');
    for (const [index, name] of PRESENTED.entries()) {
      if (index > 0) await page.keyboard.press('n');
      await room.presents(name);
      expect((await room.measure()).overflow, name).toBe(0);
      await expect(playground.transport.step()).toBeInViewport();
      await expect(room.leave()).toBeInViewport({ ratio: 1 });
    }
    await room.leave().click();
    await room.presents(null);
  });
});

test('the list of the keys is opened by one, says what they do, and switches those of one character off', async ({
  page,
  playground,
}) => {
  const room = new Room(page);
  await playground.open({ epochs: 4 });
  await page.keyboard.press('s');
  await playground.hasSteps(1);
  // In a field a letter is a letter.
  await playground.model.exact('Units').focus();
  await page.keyboard.press('s');
  await page.keyboard.press('?');
  await playground.model.exact('Units').blur();
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(room.keys()).toHaveCount(0);
  await playground.hasSteps(1);

  await page.keyboard.press('?');
  await expect(room.keys()).toContainText('One optimizer step');
  expect(await violations(page, 'dialog[open]')).toEqual([]);
  await room.keys().getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(room.keys()).toHaveCount(0);
  for (const key of ['s', 't', 'p']) await page.keyboard.press(key);
  await page.keyboard.press('Space');
  await playground.becomes('finished');
  await room.presents(null);

  // Who has switched them off opens the list from the menu.
  await page.getByRole('button', { name: 'More controls' }).click();
  await page.getByRole('button', { name: 'Keyboard shortcuts (?)' }).click();
  await room.keys().getByRole('checkbox').check();
  await room.keys().getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('3');
  await expect(playground.quality.region).toBeFocused();
});
