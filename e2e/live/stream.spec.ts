import AxeBuilder from '@axe-core/playwright';
import { LiveView } from '../pages/live';
import { expect, test } from '../test';

test('a generator is played, its regime changed, and what came becomes the series', async ({ page, playground }) => {
  await playground.open({ data: 'sines' });
  const live = new LiveView(page);
  await live.open();
  await live.becomes('running');
  await live.reaches(100);
  await expect(live.caption()).toContainText('Over the latest points the network misses by');
  await expect(live.root).toContainText('0 were lost');
  await live.button('Change the regime').click();
  await expect(live.root).toContainText(/change at point|changed at point/);

  await live.button('Pause').click();
  await live.becomes('paused');
  const paused = await live.points();
  await live.button('Go on').click();
  await live.reaches(paused + 5);
  await live.button('Take it as a series').click();
  await expect(live.root).toHaveCount(0);
  await expect(playground.data.chosen()).toContainText('Live: The series of the page, played');
});

test('leaving it brings back what was there', async ({ page, playground }) => {
  await playground.open({ data: 'sines' });
  const before = await playground.forecast.caption().textContent();
  const live = new LiveView(page);
  await live.open();
  await live.reaches(5);
  await live.leave().click();
  await expect(playground.forecast.caption()).toHaveText(before ?? '');
});

test('the height of the pointer is a stream, and the keys move it', async ({ page, playground }) => {
  await playground.open({ data: 'sines' });
  const live = new LiveView(page);
  await live.open();
  await live.choose('Pointer or finger');
  await live.pad().focus();
  await page.keyboard.press('PageUp');
  await expect(live.pad()).toHaveAttribute('aria-valuenow', '62');
  await live.reaches(40);
  await expect(live.caption()).toContainText('the latest 62');
});

test('a refused microphone is said, with what to do', async ({ page, playground, context }) => {
  await context.grantPermissions([]);
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await playground.open({ data: 'sines' });
  const live = new LiveView(page);
  await live.open();
  await live.choose('Microphone: loudness');
  await live.start().click();
  await live.becomes('stopped');
  await expect(live.root.getByRole('alert')).toContainText('The microphone was not allowed.');
  await live.choose('The series of the page, played');
  await live.reaches(20);
});

test('the ordinary build says why it reads no address', async ({ page, playground }) => {
  await playground.open({ data: 'sines' });
  const live = new LiveView(page);
  await live.open();
  await live.choose('An address of your own');
  await expect(live.root).toContainText('LIVE_HOSTS=127.0.0.1 npm run build');
  await expect(live.start()).toBeDisabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the live view: ${colorScheme}`, async ({ page, playground }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await playground.open({ data: 'sines' });
    const live = new LiveView(page);
    await live.open();
    await live.reaches(40);
    // axe names the page's type by another release of Playwright than ours.
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual([]);
  });
}
