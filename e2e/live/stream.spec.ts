import { violations } from '../axe';
import { inColours } from '../looks';
import { LiveView } from '../pages/live';
import { expect, test } from '../test';

test('a generator is played and its regime changed; other sources, or why not; what came becomes the series', async ({
  page,
  playground,
  context,
}) => {
  await context.grantPermissions([]);
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await playground.open({ data: 'sines' });
  await expect(playground.forecast.caption()).toContainText('the LSTM says');
  const before = await playground.forecast.caption().textContent();
  const live = new LiveView(page);
  await live.open();
  await live.becomes('running');
  await live.reaches(40);
  await expect(live.caption()).toContainText('Over the latest points the network misses by');
  await expect(live.root).toContainText('0 were lost');
  await live.button('Change the regime').click();
  await expect(live.root).toContainText(/change at point|changed at point/);

  await live.button('Pause').click();
  await live.becomes('paused');
  const paused = await live.points();
  await test.step('axe finds nothing', async () => {
    for (const colours of ['light', 'dark'] as const) {
      await inColours(page, colours);
      expect(await violations(page, '[aria-label="Forecast"]'), colours).toEqual([]);
    }
  });
  await live.button('Go on').click();
  await live.reaches(paused + 5);
  await test.step('the height of the pointer is a stream, and the keys move it', async () => {
    await live.choose('Pointer or finger');
    await live.pad().focus();
    await page.keyboard.press('PageUp');
    await expect(live.pad()).toHaveAttribute('aria-valuenow', '62');
    await live.reaches(10);
    await expect(live.caption()).toContainText('the latest 62');
  });
  await test.step('the ordinary build says why it reads no address', async () => {
    await live.choose('An address of your own');
    await expect(live.root).toContainText('LIVE_HOSTS=127.0.0.1 npm run build');
    await expect(live.start()).toBeDisabled();
  });
  await test.step('a refused microphone is said, with what to do', async () => {
    await live.choose('Microphone: loudness');
    await live.start().click();
    await live.becomes('stopped');
    await expect(live.root.getByRole('alert')).toContainText('The microphone was not allowed.');
    await live.choose('The series of the page, played');
    await live.reaches(5);
  });
  await test.step('leaving it brings back what was there', async () => {
    await live.leave().click();
    await expect(playground.forecast.caption()).toHaveText(before ?? '');
  });

  await live.open();
  await live.reaches(40);
  await live.button('Take it as a series').click();
  await expect(live.root).toHaveCount(0);
  await expect(playground.data.chosen()).toContainText('Live: The series of the page, played');
});
