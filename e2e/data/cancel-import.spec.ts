import { expect, test } from '../test';

/** Large enough to be read in many slices. */
const ROWS = 300_000;

test('a large file shows how far it is, and can be cancelled', async ({ page, playground }) => {
  await playground.open();
  const row = (index: number) => `${index},${(100 + 10 * Math.sin(index / 50)).toFixed(6)}`;
  const text = ['step,value', ...Array.from({ length: ROWS }, (_, index) => row(index))].join('\n');
  // Clicked the moment it is there: on a fast machine the file may be read before a test has found the button.
  const shown = page.evaluate(
    () =>
      new Promise<string>((seen) => {
        const observer = new MutationObserver(() => {
          const bar = document.querySelector('progress');
          const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
          if (!bar || !cancel) return;
          observer.disconnect();
          seen(bar.labels[0]?.textContent ?? '');
          cancel.click();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await playground.data.upload('large.csv', text);
  expect(await shown).toMatch(/Reading… \d+ %/);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(playground.forecast.caption()).toContainText('144 points');
  await expect(playground.transport.status()).not.toContainText('Opening');

  await playground.transport.step().click();
  await playground.hasSteps(1);
});
