import type { Locator } from '@playwright/test';
import { expect, test } from '../test';
import { stepKept } from '../pages/kept';

test('the page opens on sunspots with the untrained network drawn, has in sight what is used most, and learns', async ({
  page,
  playground,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const arrived: string[] = [];
  page.on('requestfinished', (request) => arrived.push(new URL(request.url()).pathname));
  await page.goto('./');
  await expect(playground.forecast.caption()).toContainText('309 points');
  await playground.becomes('ready');
  await expect(playground.data.chosen()).toContainText('Sunspots');
  await expect(playground.evaluation.region).toContainText('nothing is claimed');
  await expect(playground.forecast.caption()).not.toContainText('No forecast yet');
  for (const gate of ['forget f', 'input i', 'candidate g', 'output o', 'cell c', 'hidden h']) {
    await expect(playground.gates.strip(gate)).toBeVisible();
  }
  await expect(playground.evaluation.table()).toBeVisible();
  expect(asked.filter((path) => path.endsWith('.csv'))).toEqual(['/data/sunspots-yearly.csv']);
  expect(asked.filter((path) => /\.woff2?$/.test(path)).every((path) => path.includes('latin'))).toBe(true);

  await test.step('what is needed first is fetched first: the series before what trains on it', async () => {
    const at = (name: string) => arrived.findIndex((file) => file.includes(name));
    expect(at('sunspots')).toBeGreaterThan(-1);
    for (const later of ['trainer.worker', 'inspector.worker']) expect(at(later)).toBeGreaterThan(at('sunspots'));
  });

  const { data, model, training } = playground;
  const sizes = [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ];
  const inSight = async (...controls: Locator[]) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const control of controls) await expect(control).toBeInViewport({ ratio: 1 });
    }
  };
  await inSight(
    data.chosen(),
    model.radio('Cell', 'LSTM'),
    model.slider('Units'),
    model.slider('Layers'),
    model.slider('Look-back window'),
    model.slider('Horizon'),
    training.radio('Optimizer', 'Adam'),
    training.slider('Learning rate'),
  );
  await page.setViewportSize({ width: 1440, height: 1010 });
  await test.step('a hint that was put away stays away, and the next one is there after a reload', async () => {
    const hint = page.getByRole('note', { name: 'Hint' });
    await hint.getByRole('button', { name: 'Dismiss the hint' }).click();
    await expect(hint).toContainText('Drag this window');
    await page.reload();
    await playground.becomes('ready');
    await expect(hint).toContainText('Drag this window');
  });
  await test.step('an untrained forecast is plainly wrong, a trained one is better than the naive forecasts', async () => {
    const untrained = await playground.forecast.caption().textContent();
    const gate = await playground.gates.strip('forget f').getAttribute('aria-label');
    const error = () => playground.evaluation.error('test', 'LSTM', 'MAE');
    const naive = await playground.evaluation.error('test', 'naive', 'MAE');
    expect(await error()).toBeGreaterThan(1.5 * naive);

    await playground.transport.train().click();
    await expect(playground.transport.pause()).toBeVisible();
    await playground.becomes('finished', 90_000);
    // Repeating the value of eleven years before has 25.8.
    await expect.poll(error).toBeLessThan(20);
    await expect(playground.evaluation.region).toContainText('On 46 unseen windows it is off by');
    const epoch = await playground.epoch();
    await expect(playground.transport.status()).toContainText('Finished.');
    await expect(playground.transport.status()).toContainText('Train loss');
    await expect(playground.loss.caption()).toContainText(`Epoch ${epoch}`);
    await expect(playground.forecast.caption()).not.toHaveText(untrained ?? '');
    await expect(playground.gates.strip('forget f')).not.toHaveAttribute('aria-label', gate ?? '');
  });

  await expect(data.slider('Noise')).toHaveCount(0);
  await data.choose('Sum of sines');
  await inSight(data.slider('Noise'), data.slider('Length'));
});

test('three hints come one after the other, and none comes back', async ({ page, playground }) => {
  await page.goto('./#engine=wasm');
  await playground.becomes('ready');
  const hint = page.getByRole('note', { name: 'Hint' });
  await expect(hint).toContainText('Press Train');
  await playground.transport.step().click();
  await expect(hint).toContainText('Drag this window');
  await playground.forecast.window().press('ArrowRight');
  await expect(hint).toContainText('Each row is a unit');
  await page.keyboard.press('Escape');
  await expect(hint).toHaveCount(0);

  await expect.poll(() => stepKept(page)).toBe(1);
  await page.reload();
  // The run is where it was.
  await playground.becomes('paused');
  await expect(playground.gates.strip('forget f')).toBeVisible();
  await expect(hint).toHaveCount(0);
});
