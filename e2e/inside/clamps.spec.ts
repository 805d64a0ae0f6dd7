import { violations } from '../axe';
import { inColours } from '../looks';
import { ClampLab } from '../pages/inside/clamps';
import { expect, test } from '../test';

test('with the keyboard alone: a gate is held, the forecast and the error change, and all comes back; also in the heatmaps', async ({
  page,
  playground,
}) => {
  await playground.open({ data: 'air-passengers', units: 8, epochs: 5 });
  await playground.transport.train().press('Enter');
  await playground.becomes('finished');
  await playground.inside.tab('Gates').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const lab = new ClampLab(page);
  await expect(lab.gate('forget f')).toBeVisible();
  await expect(playground.forecast.caption()).not.toContainText('interventions');
  await expect(lab.result()).toHaveAttribute('data-step', String(await playground.steps()));
  const error = await lab.figure('MAE, validation');
  await expect(lab.clampedLine()).toHaveCount(0);

  await lab.gate('forget f').focus();
  await page.keyboard.press('Home');
  await expect(lab.gate('forget f')).toHaveAttribute('aria-valuetext', '0.00');
  await expect(lab.tile('forecast for')).toContainText('→');
  await expect(lab.tile('MAE, validation')).toContainText('→');
  await expect(lab.trace('forget f')).toHaveAccessibleName(/^forget f: 0\.00 on average .* as trained 0\.\d+/);
  // What was, stands beside what is: in the figures, and as a line of its own in the chart.
  const forecast = await lab.was('forecast for');
  expect(await lab.figure('forecast for')).not.toBe(forecast);
  expect(await lab.was('MAE, validation')).toBe(error);
  expect(await lab.figure('MAE, validation')).not.toBe(error);
  await expect(lab.clampedLine()).toHaveCount(1);
  await expect(playground.forecast.caption()).toContainText('With the interventions in place it says');
  await expect(playground.evaluation.region).toContainText('With 1 intervention, the error on the test part is');
  await expect.poll(() => playground.linked('clamps')).toBe('1.f.all:0');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(lab.inPlace()).toHaveCount(0);
  await expect(lab.clampedLine()).toHaveCount(0);
  expect(await lab.figure('forecast for')).toBe(forecast);
  expect(await lab.figure('MAE, validation')).toBe(error);
  await expect(playground.forecast.caption()).not.toContainText('interventions');
  await expect.poll(() => playground.linked('clamps')).toBeNull();
  await test.step('a gate of all units is held in the heatmaps as well', async () => {
    await playground.inside.open('Gates');
    await playground.gates.slider('Hold forget f').focus();
    await page.keyboard.press('End');
    await expect(playground.gates.strip('forget f')).toHaveAccessibleName(/^forget f: mean 1\.00/);
    await playground.gates.region.getByRole('button', { name: 'forget f runs free' }).press('Enter');
    await expect(playground.gates.strip('forget f')).not.toHaveAccessibleName(/^forget f: mean 1\.00/);
  });
});

test('the ranking pins a unit and removes it, and a link brings all of it back; an input point is moved', async ({
  page,
  playground,
}) => {
  await playground.open({ data: 'air-passengers', units: 6, view: 'clamps' });
  const lab = new ClampLab(page);
  await lab.ranked().first().click();
  await expect(playground.unit.heading()).toBeVisible();
  await lab.region
    .getByRole('button', { name: /^Remove Unit/ })
    .first()
    .click();
  await lab.region.getByRole('button', { name: 'Cut the recurrent connection' }).click();
  await lab.gate('output o').focus();
  await page.keyboard.press('End');
  await expect(lab.inPlace()).toHaveCount(3);
  const error = lab.tile('MAE, validation');
  await expect(error).toContainText('→');
  const texts = await lab.inPlace().allTextContents();
  await expect.poll(() => playground.linked('clamps')).toContain('1.o.all:1');
  const figure = await lab.figure('MAE, validation');

  await test.step('axe finds nothing', async () => {
    for (const colours of ['light', 'dark'] as const) {
      await inColours(page, colours);
      expect(await violations(page, '[data-view="clamps"]'), colours).toEqual([]);
    }
  });

  await page.reload();
  await playground.becomes('ready');
  await expect(lab.inPlace()).toHaveText(texts);
  await expect.poll(() => lab.figure('MAE, validation')).toBe(figure);
  await expect(playground.unit.heading()).toBeVisible();
  await playground.inside.letAllGo().click();
  await expect(lab.inPlace()).toHaveCount(0);
  await test.step('an input point is moved, occluded and let go with the keyboard, and dragged with the pointer', async () => {
    await playground.follow({ data: 'sines', units: 8, lookBack: 24, view: 'clamps' });
    const before = await lab.figure('forecast for');
    await lab.point(24).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(lab.point(23)).toBeFocused();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    await expect(lab.point(23)).toHaveAttribute('aria-valuetext', /, was /);
    await expect(lab.tile('forecast for')).toContainText('→');
    await expect.poll(() => lab.figure('forecast for')).not.toBe(before);
    await page.keyboard.press('0');
    await expect(lab.point(23)).toHaveAttribute('aria-valuetext', /^-?0\.0\d, was /);
    await page.keyboard.press('Delete');
    await expect(lab.inPlace()).toHaveCount(0);
    await expect(lab.tile('forecast for')).not.toContainText('→');
    expect(await lab.figure('forecast for')).toBe(before);

    await lab.point(20).scrollIntoViewIfNeeded();
    const box = await lab.point(20).boundingBox();
    const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 25, { steps: 5 });
    await page.mouse.up();
    await expect(lab.inPlace()).toHaveCount(1);
    await expect(lab.inPlace()).toContainText(/^input of \d+ at /);
  });
});
