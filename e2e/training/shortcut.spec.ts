import { CellView } from '../pages/inside/cellView';
import { expect, test } from '../test';

test('a linear shortcut begins at its fit, is drawn apart from what the network adds, and stays when it is held', async ({
  page,
  playground,
}) => {
  const cell = new CellView(page);
  await playground.open({ shortcut: 'linear', shortcutHeld: 'held', epochs: 10, view: 'cell', unit: 2, at: 24 });
  const { forecast, transport } = playground;
  await forecast.parts('line + LSTM').check();
  await expect(forecast.partsCaption()).toHaveText(/^At the end the line says .*, and the LSTM adds 0\.00\.$/);
  await expect(cell.head()).toHaveAccessibleName(/^The head: 0\.00 from the hidden state and /);
  await expect(playground.unit.forecastEquation()).toBeVisible();
  const line = async () => /line says (\S+),/.exec((await forecast.partsCaption().textContent()) ?? '')?.[1];
  const before = await line();

  await transport.train().click();
  await playground.becomes('finished');
  await expect(forecast.partsCaption()).not.toHaveText(/adds 0\.00\.$/);
  expect(await line()).toBe(before);
  await expect(cell.head()).not.toHaveAccessibleName(/^The head: 0\.00 from/);

  // Without a shortcut there are no parts.
  await playground.model.openMore();
  await playground.model.radio('Shortcut', 'none').check();
  await playground.becomes('ready');
  await expect(forecast.parts('line + LSTM')).toHaveCount(0);
  await expect.poll(() => playground.linked('shortcut')).toBe('none');
});
