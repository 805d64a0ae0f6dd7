import { violations } from '../axe';
import { inColours } from '../looks';
import { columnOf, downloaded } from '../pages/download';
import { MeaningsView, seasonLink } from '../pages/inside/meanings';
import { PortraitView } from '../pages/inside/portrait';
import { expect, test } from '../test';

test('the linked run has a season unit, which the forecast depends on, and its states go round a ring', async ({
  page,
  playground,
}) => {
  await page.goto(`./${seasonLink()}`);
  await playground.becomes('ready');
  await playground.transport.train().click();
  await playground.becomes('finished', 90_000);
  const detective = new MeaningsView(page);
  await detective.ofEpoch(60).waitFor();

  const season = (await detective.findings()).filter(
    ({ words, r }) => words.endsWith('the season') && Math.abs(r) > 0.9,
  );
  expect(season.length).toBeGreaterThan(0);
  const harmful = season.filter(({ rank }) => rank <= 3);
  expect(harmful.length, JSON.stringify(season)).toBeGreaterThan(0);
  const { unit, rank } = harmful[0]!;

  await detective.name(unit).click();
  await expect(playground.unit.heading()).toContainText(`Unit ${unit}`);
  await expect(detective.finding()).toContainText(
    new RegExp(
      `Unit ${unit} (follows|goes against) the season, r\\s=\\s−?0.9\\d; removed, the error grows by \\d+ % \\(rank ${rank} of 8\\)`,
    ),
  );

  // The page itself removes it, and puts it back.
  await detective.remove(unit).click();
  await expect(playground.inside.letAllGo()).toBeVisible();
  await detective.putBack(unit).click();
  await expect(playground.inside.letAllGo()).toHaveCount(0);

  const csv = await downloaded(page, async () => {
    await detective.region.getByRole('button', { name: /^Download/ }).click();
    await detective.region.getByRole('button', { name: 'Figures (CSV)' }).click();
  });
  expect(Math.max(...columnOf(csv, 'h').map(Math.abs))).toBeGreaterThan(0.9);
  await test.step('figures are read and a unit is pinned by keyboard', async () => {
    await inColours(page, 'dark');
    await detective.grid().getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(
      detective.region.getByText(/^Unit \d+ and the season: r\s=\s.* with h, r\s=\s.* with c$/),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(playground.unit.heading()).toBeVisible();
    await expect(detective.chart()).toBeVisible();
    expect(await violations(page, '[data-view="meanings"]')).toEqual([]);
  });

  await playground.inside.open('State portrait');
  await test.step('the portrait of a season is a ring, and the keys go along it', async () => {
    const portrait = new PortraitView(page);
    await expect(portrait.ending()).toContainText('In free run the states go round a ring, once in 12 steps.');
    await expect(portrait.picture()).toHaveAttribute('aria-label', /hidden states of 8 units over 229 windows .* ring/);

    await portrait.cursor().focus();
    const before = await portrait.place();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => portrait.place()).toBe(before + 1);
    await page.keyboard.press('Home');
    await expect.poll(() => portrait.place()).toBe(0);
    // The forecast's window goes along: the first possible target of a window of 12 is the thirteenth step.
    await expect(portrait.cursor()).toHaveAttribute('aria-valuetext', 'forecast of 13');
    await expect(playground.inside.region.getByText(/^1 – 12, predicts 13/)).toBeVisible();
    await page.keyboard.press('End');
    await expect.poll(() => portrait.place()).toBe(228);
    expect(await violations(page, '[data-view="portrait"]')).toEqual([]);
  });
  await test.step('a phone shows meanings and portrait in its width', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [name, view] of [
      ['What each unit means', 'meanings'],
      ['State portrait', 'portrait'],
    ] as const) {
      await playground.inside.tab(name).click();
      await expect(page.locator(`[data-view="${view}"]`).getByRole('img').first()).toBeVisible();
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
        .toBe(0);
    }
  });
});
