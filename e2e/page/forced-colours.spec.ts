/** With the colours of the system in force: nothing is lost, and colour stays where it is what is said. */
import { violations } from '../axe';
import { eachView } from '../pages/views';
import { expect, test } from '../test';
import type { Locator } from '@playwright/test';

const styleOf = (place: Locator, name: string) =>
  place.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
/** Of samples of a colour within an element: those that cannot be told from their ground. */
const lostSamples = (view: Locator) =>
  view.evaluate((root) => {
    const ground = getComputedStyle(document.body).getPropertyValue('background-color');
    const lost = (element: Element) => {
      const style = getComputedStyle(element);
      const isFilled = /rgba?\(.*, 0\)$/.test(style.backgroundColor) || style.backgroundColor === ground;
      return (
        isFilled && style.backgroundImage === 'none' && style.borderStyle === 'none' && style.outlineStyle === 'none'
      );
    };
    return [...root.querySelectorAll('[data-figure] i')]
      .filter((element) => element.checkVisibility() && lost(element))
      .map((element) => element.outerHTML);
  });

test('in forced colours every view is there, and what is chosen, focused or out of use can be told', async ({
  page,
  playground,
}) => {
  test.slow();
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light', reducedMotion: 'reduce' });
  await playground.open({ epochs: 2, horizon: 3 });
  await test.step('what is out of use', async () => {
    const [idle, usable] = [page.locator('button:disabled').first(), playground.transport.share()];
    await expect(idle).toBeVisible();
    expect(await styleOf(idle, 'color')).not.toBe(await styleOf(usable, 'color'));
  });
  await playground.transport.train().click();
  await playground.becomes('finished');
  await playground.gates.strip('forget f').click({ position: { x: 40, y: 10 } });

  await test.step('heatmaps keep their hues, within an edge', async () => {
    const strip = page.locator('[data-trace="f"]');
    const hues = await strip.locator('canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(hues).toBeGreaterThan(4);
    expect(await styleOf(strip, 'border-top-style')).toBe('solid');
  });
  await test.step('what is chosen or focused', async () => {
    const [chosen, other] = ['One step ahead', 'Free run'].map((name) => page.getByRole('tab', { name, exact: true }));
    expect(await styleOf(chosen!, 'border-bottom-color')).not.toBe(await styleOf(other!, 'border-bottom-color'));
    await page.keyboard.press('Tab');
    await playground.gates.cursor().focus();
    await page.keyboard.press('ArrowRight');
    expect(await styleOf(playground.gates.cursor(), 'outline-style')).toBe('solid');
  });
  await test.step('each view, with its samples of colour', () =>
    eachView(page, async (name, view) => expect(await lostSamples(view), name).toEqual([])));
  expect(await violations(page)).toEqual([]);
  await test.step('a dark system has the dark palette, whatever was chosen', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await playground.transport.theme().click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await violations(page)).toEqual([]);
  });
});
