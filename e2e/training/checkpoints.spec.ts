import { Checkpoints } from '../pages/checkpoints';
import { expect, test } from '../test';

test('training time is travelled by keyboard: back, played, live again, and branched; the branch has the losses of the run before', async ({
  page,
  playground,
}) => {
  test.setTimeout(240_000);
  const { transport, forecast, gates, loss } = playground;
  const checkpoints = new Checkpoints(page);
  await playground.open({ epochs: 0, learningRate: 0.01 });
  await expect(checkpoints.strip()).toBeDisabled();
  await expect(forecast.caption()).toContainText('LSTM');
  const untrained = await forecast.caption().textContent();
  const gate = gates.strip('forget f').first();
  const untrainedGate = await gate.getAttribute('aria-label');

  await transport.train().press('Enter');
  await playground.reachesEpoch(6);
  await transport.pause().press('Enter');
  await playground.becomes('paused');
  const [epoch, steps] = [await playground.epoch(), await playground.steps()];
  await expect(forecast.caption()).not.toHaveText(untrained ?? '');
  await expect.poll(() => checkpoints.place()).toEqual({ epoch, step: steps });

  // Back to before the training: forecast, gates and counters are those of then, and it is said so.
  await checkpoints.strip().press('Home');
  await checkpoints.shows(0);
  await expect(forecast.caption()).toHaveText(untrained ?? '');
  await expect(gate).toHaveAttribute('aria-label', untrainedGate ?? '');
  await expect(checkpoints.ofThen('epoch')).toHaveText('0');
  await expect(checkpoints.marks()).toHaveText(Array<string>(3).fill('past: epoch 0'));
  await expect(transport.status()).toContainText('Looking back at epoch 0, step 0.');
  await expect(transport.status()).toContainText(`Now: Paused. Epoch ${epoch}.`);

  await checkpoints.strip().press('End');
  await checkpoints.shows('live');
  await expect(checkpoints.marks()).toHaveCount(0);
  await expect(forecast.caption()).not.toHaveText(untrained ?? '');

  await checkpoints.strip().press('Home');
  await checkpoints.button('Play the training').press('Enter');
  await checkpoints.shows(/^[1-9]/);
  await checkpoints.shows('live', 30_000);
  await expect(checkpoints.button('Play the training')).toBeVisible();

  // A moment with losses, to which all figures belong.
  await checkpoints.strip().press('ArrowLeft');
  await expect.poll(async () => (await checkpoints.place()).step).toBeLessThan(steps);
  const then = await checkpoints.place();
  await checkpoints.shows(then.step);
  await expect(checkpoints.ofThen('epoch')).toHaveText(String(then.epoch));
  await expect(loss.caption()).toContainText(
    new RegExp(`Shown is epoch ${then.epoch}: train loss ${await checkpoints.ofThen('train loss').textContent()}`),
  );
  await checkpoints.button('Back to live').press('Enter');
  await checkpoints.shows('live');
  await expect(checkpoints.strip()).toBeFocused();

  await page.keyboard.press('ArrowLeft');
  await checkpoints.shows(then.step);
  await checkpoints.button('Branch from here').press('Enter');
  await playground.hasSteps(then.step);
  await checkpoints.shows('live');
  await playground.becomes('paused');
  await expect(loss.region.getByText('before the branch', { exact: true })).toBeVisible();
  await expect(loss.caption()).toContainText(`The run before the branch went on to epoch ${epoch}`);

  await transport.train().press('Enter');
  await playground.reachesEpoch(epoch + 1);
  await transport.pause().press('Enter');
  await playground.becomes('paused');
  await test.step('a branch in which nothing is changed has the losses of the run before', async () => {
    await playground.follow({ epochs: 12, dropout: 0.2, layers: 2 });
    await playground.transport.train().click();
    await playground.becomes('finished');
    const before = await playground.transport.losses();
    await checkpoints.strip().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await checkpoints.shows(/^[1-9]/);
    await checkpoints.button('Branch from here').click();
    await playground.becomes('paused');
    expect(await playground.epoch()).toBeLessThan(12);
    await playground.transport.train().click();
    await playground.becomes('finished');
    expect(await playground.transport.losses()).toBe(before);
  });
});
