/** On the software GPU, as no machine can be counted on to have another. */
import { columnOf } from '../pages/download';
import { expect, test } from '../test';

test('WebGL learns a sum of sines to 5 % of its standard deviation in 60 epochs', async ({ playground }) => {
  test.setTimeout(240_000);
  await playground.open({ data: 'sines', noise: 0, epochs: 60, engine: 'webgl' });
  await playground.transport.train().click();
  await playground.becomes('finished', 200_000);

  const forecast = await playground.transport.export('Forecast as CSV');
  const values = columnOf(forecast, 'value');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  expect(deviation).toBeGreaterThan(0);
  await expect.poll(() => playground.evaluation.error('validation', 'LSTM', 'RMSE')).toBeLessThan(0.05 * deviation);
});
