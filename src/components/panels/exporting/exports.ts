/** What can be taken away as a file, as text. Numbers are written as any program reads them, whatever the language. */
import type { Config } from '../../../model/settings/settings';
import type { Series, TimeAxis } from '../../../model/protocol/series';
import type { EpochLosses } from '../../../model/protocol/epochLosses';
import type { ForecastEvent } from '../../../store/forecast/slice';
import { tableText } from './tableText';

export const configurationJson = (config: Config): string => `${JSON.stringify(config, null, 2)}\n`;

const cell = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? '' : String(value);
const table = (head: string, rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`;

export const lossesCsv = (losses: readonly EpochLosses[]): string =>
  table(
    'epoch,train_loss,validation_loss',
    losses.map(({ epoch, train, validation }) => `${epoch},${cell(train)},${cell(validation)}`),
  );

/** ISO 8601 for dates, cut to their precision. */
export function timeCell(time: TimeAxis, index: number): string {
  if (time.kind === 'index') return String(index + 1);
  const value = time.values[index] ?? Number.NaN;
  if (time.kind === 'number' || !Number.isFinite(value)) return cell(value);
  const length = { year: 4, month: 7, day: 10, minute: 16 }[time.precision];
  return new Date(value).toISOString().slice(0, length);
}

export const forecastCsv = (series: Series, forecast: ForecastEvent | null): Iterable<string> =>
  tableText('time,value,one_step_ahead,free_run', series.values.length, (row) =>
    [
      timeCell(series.time, row),
      cell(series.values[row]),
      cell(forecast?.oneStep[row]),
      cell(forecast?.freeRun[row]),
    ].join(','),
  );
