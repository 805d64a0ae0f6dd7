import { expect, test } from '../test';

const day = (at: number) => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);
const LONG = [
  'unique_id,ds,y',
  ...['H1', 'H2'].flatMap((id, series) =>
    Array.from({ length: 80 }, (_, at) => `${id},${day(at)},${100 + 200 * series + (at % 7)}`),
  ),
].join('\n');

test('of several series in one table another one is chosen', async ({ playground }) => {
  await playground.open();
  await playground.data.upload('long.csv', LONG);
  await expect(playground.forecast.caption()).toContainText('from 100 to 106');
  await playground.data.openImport();
  const dialog = playground.data.import;
  await dialog.select('Series (2, by unique_id)').selectOption('H2');
  await expect(playground.forecast.caption()).toContainText('from 300 to 306');
  await dialog.close().click();
  await playground.becomes('ready');
});
