import { violations } from '../axe';
import { GradientsView } from '../pages/inside/gradients';
import { WeightsView } from '../pages/inside/weights';
import { expect, test } from '../test';

const SMALL = { data: 'sines', units: 4, lookBack: 12, epochs: 3 };

test('weights and gradients are read with the keyboard before and after training, and three cells compared', async ({
  page,
  playground,
}) => {
  const [gradients, weights] = [new GradientsView(page), new WeightsView(page)];
  await playground.open({ ...SMALL, view: 'gradients' });
  await test.step('a comparison is cancelled', async () => {
    await gradients.compare().press('Enter');
    await gradients.cancel().press('Enter');
    await expect(gradients.compare()).toBeVisible();
    await expect(gradients.cancel()).toHaveCount(0);
  });
  await test.step('weights are read with the keyboard', async () => {
    await weights.open('Weights');
    await expect(weights.map('Recurrent kernel U')).toHaveAccessibleName(/4 by 16 weights from .*\d/);
    await expect(weights.matrix('Kernel W')).toContainText(/start0 % of ‖W₀‖/);
    await weights.cursor('Recurrent kernel U').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(weights.readout()).toContainText('from unit 2, a step before, to unit 1, forget f');
    await page.keyboard.press('Enter');
    await expect(playground.unit.heading()).toBeVisible();
  });
  await playground.transport.train().press('Enter');
  await playground.becomes('finished', 60_000);
  // The step that is pinned would be the cursor's.
  await playground.unit.letGo().click();
  await test.step('weights say how far they moved', async () => {
    await expect(weights.matrix('Kernel W')).not.toContainText(/start0 % of ‖W₀‖/);
    await expect(weights.matrix('Kernel W')).toContainText(/norm of its gradient[\d.]+/);
    expect(await violations(page, '[data-view="weights"]')).toEqual([]);
  });
  await gradients.open('Gradient flow');
  await test.step('gradients are seen, and three cells are compared in them', async () => {
    await expect(gradients.caption()).toContainText(/hidden state h .*\d.*cell state c it .*\d/);
    await expect(gradients.chart()).toHaveAccessibleName(/By h: [\d.E-]+ at the first step.*By c: [\d.E-]+/);
    await gradients.cursor().focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText(/^Step 11 of 12: ‖∂L\/∂h‖ [\d.]+/).first()).toBeVisible();

    await gradients.compare().press('Enter');
    for (const cell of ['LSTM', 'GRU', 'Simple RNN']) {
      await expect(gradients.comparison(cell)).toHaveAccessibleName(/gradient by h (falls|grows|stays)/, {
        timeout: 60_000,
      });
    }
    await expect(gradients.compare()).toHaveText('Compare again');
    expect(await violations(page, '[data-view="gradients"]')).toEqual([]);
  });
});
