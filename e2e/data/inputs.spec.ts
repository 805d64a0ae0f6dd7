import { InputsControl } from '../pages/data/inputs';
import { expect, test } from '../test';

test('inputs stay in a link; columns and the calendar become inputs, and the page says what each is worth', async ({
  page,
  playground,
}) => {
  await playground.open({
    data: 'seattle-temperature',
    inputs: 'weather,@weekday',
    shortcut: 'none',
    units: 4,
    epochs: 2,
    lookBack: 4,
    engine: 'wasm',
  });
  const inputs = new InputsControl(page);
  await playground.data.openMore();
  await expect(inputs.column('weather (5 labels)')).toBeChecked();
  await expect(inputs.calendar('day of the week')).toBeChecked();
  await inputs.column('weather (5 labels)').uncheck();
  await expect.poll(() => playground.linked('inputs')).toBe('@weekday');
  await inputs.calendar('day of the week').uncheck();
  await playground.becomes('ready');
  await expect(playground.model.region).toContainText(/101 parameters/);
  // With nothing chosen it is folded.
  await inputs.fold().click();
  await inputs.column('wind').check();
  await inputs.calendar('day of the year').check();
  await playground.becomes('ready');
  // Three further numbers a step for each of four gates of four units.
  await expect(playground.model.region).toContainText(/149 parameters/);
  await inputs.knownAhead('wind').check();
  await playground.becomes('ready');
  await expect.poll(() => playground.linked('inputs')).toBe('wind,@year');
  await expect.poll(() => playground.linked('knownAhead')).toBe('wind');
  await playground.transport.train().click();
  await playground.becomes('finished');
  await expect(inputs.effect('day of the year')).toHaveText(/without it the error (grows|falls) by|no effect yet/, {
    timeout: 30_000,
  });
});

test('weekly CO₂ trains with its holes, whatever takes their place', async ({ page, playground }) => {
  await playground.open({ data: 'co2-weekly', transform: 'log', epochs: 1, units: 4, lookBack: 8, engine: 'wasm' });
  await playground.data.openMore();
  const choice = new InputsControl(page).missing();
  for (const missing of ['interpolate', 'carry', 'seasonal', 'leave-out', 'mask']) {
    await choice.selectOption(missing);
    await playground.becomes('ready');
    await playground.transport.train().click();
    await playground.becomes('finished');
    await expect(playground.transport.status()).toHaveText(/Train loss \d.*Validation loss \d/);
    await expect(playground.forecast.caption()).toContainText('59 values are missing.');
    await expect(playground.evaluation.table()).not.toContainText(/NaN|–/);
    await expect(playground.forecast.rings()).toHaveCount(missing === 'leave-out' ? 0 : 59);
  }
});
