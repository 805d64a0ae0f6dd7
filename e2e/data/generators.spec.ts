import { violations } from '../axe';
import { inColours } from '../looks';
import { GeneratorControls } from '../pages/data/generator';
import { expect, test } from '../test';

test('parameters of a generator come by a link and are moved; a formula is typed, refused and mended', async ({
  page,
  playground,
}) => {
  await playground.open({ data: 'trend-times-season', parameters: 'period=7,slope=0.03' });
  const controls = new GeneratorControls(page);
  await test.step('a link brings the parameters', async () => {
    await controls.open();
    await expect(controls.exact('Period')).toHaveValue('7');
    await expect(controls.exact('Slope')).toHaveValue('0.03');
    await expect(controls.exact('Size of the season')).toHaveValue('0.2');
  });
  await test.step('a parameter is moved by keyboard: the sketch follows, then the series', async () => {
    await playground.follow({ data: 'square', noise: 0 });
    await expect(controls.sketch()).toBeVisible();
    const before = await controls.drawn();

    await controls.slider('Period').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => controls.drawn()).not.toBe(before);
    await expect.poll(() => playground.linked('parameters')).toBe('period=24');
    await playground.becomes('ready');

    await controls.type('Share up', 0.25);
    await expect.poll(() => playground.linked('parameters')).toBe('period=24,duty=0.25');
    await controls.defaults().click();
    await expect.poll(() => playground.linked('parameters')).toBeNull();
    await expect.poll(() => controls.drawn()).toBe(before);
  });
  await test.step('a formula is typed, refused where it is wrong, mended, and trained on', async () => {
    await playground.data.choose('Formula f(t)');
    await playground.becomes('ready');
    await expect(controls.formula()).toHaveValue('sin(2*pi*t/24) + 0.5*sin(2*pi*t/7)');

    await controls.formula().fill('10*sin(2*pi*x/24)');
    await controls.formula().press('Enter');
    await expect(controls.problem()).toContainText('Character 13: There is no value “x”');
    await expect(controls.marked()).toHaveText('x');
    await expect(controls.formula()).toHaveAttribute('aria-invalid', 'true');
    // The series in place stays.
    await expect(playground.forecast.caption()).toContainText('400 points');

    await controls.formula().fill('10*sin(2*pi*t/24)');
    await controls.apply().click();
    await expect(controls.problem()).toHaveCount(0);
    await expect.poll(() => playground.linked('formula')).toBe('10*sin(2*pi*t/24)');
    await playground.becomes('ready');
    await playground.transport.train().click();
    await playground.reachesEpoch(2);
    await playground.transport.pause().click();
    await playground.becomes('paused');
  });
  await test.step('an example is taken from the list', async () => {
    await controls.vocabulary().click();
    await controls.example('0.01*t + 0.5*square(t, 20)').click();
    await expect(controls.formula()).toHaveValue('0.01*t + 0.5*square(t, 20)');
    await expect(controls.problem()).toHaveCount(0);
  });
  await test.step('the controls are accessible in light and dark, and fit a phone', async () => {
    await controls.formula().fill('sin(t) + a_name_that_is_rather_long_and_is_not_there_at_all_in_any_formula');
    await controls.formula().press('Enter');
    await expect(controls.problem()).toBeVisible();
    for (const colours of ['light', 'dark'] as const) {
      await inColours(page, colours);
      expect(await violations(page, '[aria-label="Data"]'), colours).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBe(0);
  });
});
