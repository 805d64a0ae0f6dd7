import { violations } from '../axe';
import { expect, test } from '../test';

test('bands: conformal for any network, quantile heads and Monte-Carlo dropout for those that have them', async ({
  page,
  playground,
}) => {
  const { quality } = playground;
  await playground.open({ epochs: 3 });
  await test.step('a network without quantiles and dropout has the conformal bands, and the page says what the others take', async () => {
    await quality.open('Bands');
    await expect(quality.band('Conformal')).toBeChecked();
    for (const name of ['Quantile heads', 'Monte-Carlo dropout']) await expect(quality.band(name)).toBeDisabled();
    await expect(quality.region).toContainText('Quantile heads are there with the loss function Quantiles');
    await expect(quality.region).toContainText('Monte-Carlo dropout takes a network with dropout above 0');
    await expect(quality.row('Conformal')).toHaveCount(4);
  });
  await test.step('bands of quantile heads and of Monte-Carlo dropout are shown beside the conformal one of 80 %', async () => {
    await playground.follow({ loss: 'quantile', layers: 2, dropout: 0.2, horizon: 2, epochs: 6 });
    await playground.transport.train().click();
    await playground.becomes('finished');
    await quality.open('Bands');
    await expect(quality.region).toContainText('Of epoch 6');
    for (const [name, said] of [
      ['Quantile heads', 'from its 10 % to its 90 % quantile'],
      ['Monte-Carlo dropout', 'what the network doubts, not the noise'],
    ] as const) {
      await quality.band(name).check();
      await expect(quality.region).toContainText(said);
      await expect(quality.row(name)).toContainText('80 %');
      await expect(quality.row('Conformal')).toHaveCount(1);
      await expect(quality.region).toContainText(
        new RegExp(`${name}: ±[\\d.]+ one step ahead on average, [\\d.]+ % of`),
      );
      await expect(quality.region.getByRole('figure')).toContainText(`${name}, 80 %: shaded behind the forecast`);
      expect(await violations(page, '[aria-label="Is it any good?"]'), name).toEqual([]);
    }
  });
});
