import { expect, test } from '../test';

test('training stops early, the best network comes back, and the chart says so; a schedule is drawn above the losses', async ({
  page,
  playground,
}) => {
  await playground.open({ data: 'air-passengers', units: 8, learningRate: 0.03, epochs: 300, patience: 8 });
  const { loss, training, transport } = playground;
  await transport.train().click();
  await playground.becomes('finished');
  await expect(loss.broughtBack()).toHaveText(
    /Stopped early, after epoch \d+: the validation loss was lowest at epoch \d+/,
  );
  await expect(loss.mark('best')).toBeVisible();
  const [, end, best] = /after epoch (\d+).* at epoch (\d+)/.exec((await loss.broughtBack().textContent()) ?? '')!;
  expect(Number(end) - Number(best)).toBe(8);

  // As many epochs again: what is told is of that end.
  await transport.train().click();
  await playground.becomes('finished');
  await expect(loss.broughtBack()).not.toHaveText(new RegExp(`after epoch ${end}:`));
  await test.step('a schedule is chosen by keyboard, and drawn above the losses', async () => {
    await playground.follow({ epochs: 40, units: 4 });
    await training.openMore();
    await expect(training.slider('Schedule epochs')).toHaveCount(0);
    await training.radio('Learning rate schedule', 'Step').focus();
    await page.keyboard.press('Space');
    await expect(training.radio('Learning rate schedule', 'Step')).toBeChecked();
    await expect(training.slider('Schedule epochs')).toBeVisible();
    await transport.train().click();
    await playground.becomes('finished');
    await expect(loss.line('learning-rate')).toBeVisible();
    await expect(loss.region).toContainText('η learning rate 0.003 → 0.000375');
    await expect.poll(() => playground.linked('schedule')).toBe('step');
  });
});
