import { expect, test } from '../test';
import { eachView, pictureNames } from '../pages/views';

/** Seconds between two sentences, a little less than the page takes, and the turns of the state, which are said at once. */
const [PAUSE, TURNS] = [3.5, 3];

test('every chart says in words what it shows, also while training, and the page does not talk without end', async ({
  page,
  playground,
}) => {
  test.slow();
  await playground.open({ epochs: 0, horizon: 3 });
  await playground.gates.strip('forget f').click({ position: { x: 40, y: 10 } });
  const before = new Map<string, string>();
  await test.step('before training', () =>
    eachView(page, async (name, view) => void before.set(name, (await pictureNames(view)).join('\n'))));

  // Each turn of a live region, as a screen reader would say it.
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said, began: performance.now() });
    const live =
      '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], output:not([aria-live])';
    const texts = new Map<Element, string>();
    const look = () => {
      for (const region of document.querySelectorAll(live)) {
        const text = region.textContent ?? '';
        if (texts.get(region) !== text && text !== '') said.push(text);
        texts.set(region, text);
      }
    };
    look();
    said.length = 0;
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await playground.transport.train().click();
  await playground.reachesEpoch(3);
  await test.step('while it trains', () =>
    eachView(page, async (name, view) => {
      const words = async () => (await pictureNames(view)).join('\n');
      // Other figures than before, as those of the network are.
      if (before.get(name)) await expect.poll(words, name).not.toBe(before.get(name));
      for (const picture of await pictureNames(view)) expect(picture, name).toMatch(/\d/);
    }));
  for (const { region } of [playground.loss, playground.evaluation, playground.forecast]) {
    for (const picture of await pictureNames(region)) expect(picture).toMatch(/\d/);
  }
  await expect
    .poll(() => page.evaluate(() => performance.now() - (window as unknown as { began: number }).began))
    .toBeGreaterThan(10_000);
  const { said, seconds } = await page.evaluate(() => {
    const { said: all, began } = window as unknown as { said: string[]; began: number };
    return { said: all, seconds: (performance.now() - began) / 1000 };
  });
  await playground.transport.pause().click();
  expect(said.length, said.join('\n')).toBeLessThanOrEqual(TURNS + seconds / PAUSE);
  expect(said.length).toBeGreaterThan(0);
});
