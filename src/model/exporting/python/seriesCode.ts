/** A series as Python code: its values and times, further columns, what was missing, and where its parts end. */
import type { Feature, Series, TimeAxis } from '../../protocol/series';
import type { Config } from '../../settings/settings';
import { filledColumn, holesIn, type Channel } from '../../windows/channels';
import type { Windows } from '../../windows/windows';
import { isLong, pyNumber, pyNumbers, pyText, wrapped } from './literals';

export type CutSeries = { readonly config: Config; readonly series: Series; readonly windows: Windows };

export function valuesCode({ windows }: CutSeries): string {
  const how = isLong(windows.values) ? `  # ${windows.values.length} float64 in base64` : '';
  return `VALUES = ${pyNumbers(windows.values)}${how}`;
}

/** Dates are in UTC, as the page reads them. */
export function timesCode(time: TimeAxis): string {
  if (time.kind === 'index') return 'TIMES = list(range(len(VALUES)))';
  const { values } = time;
  if (time.kind === 'number') return `TIMES = ${pyNumbers(values)}`;
  const first = `datetime.fromisoformat(${pyText(isoText(values[0]!))})`;
  const step = values.length > 1 ? values[1]! - values[0]! : 0;
  if (Number.isInteger(values[0]) && values.every((value, at) => value === values[0]! + at * step)) {
    return `STEP = timedelta(milliseconds=${pyNumber(step)})\nTIMES = [${first} + at * STEP for at in range(len(VALUES))]`;
  }
  if (!isLong(values) && values.every((value) => Number.isInteger(value))) {
    const texts = wrapped(Array.from(values, isoText), '');
    return `TIMES = [datetime.fromisoformat(text) for text in """\n${texts}\n""".split()]`;
  }
  return `TIMES = [datetime(1970, 1, 1) + timedelta(milliseconds=ms) for ms in ${pyNumbers(values)}]`;
}

/** As short as it says all: `1949-01-01`, `2020-01-01T06:30`. */
function isoText(date: number): string {
  const text = new Date(date).toISOString().replace('Z', '');
  return text.replace(/:00\.000$/, '').replace(/T00:00$/, '');
}

const indicesWhere = (flags: Uint8Array): Int32Array =>
  Int32Array.from(flags.keys()).filter((index) => flags[index] === 1);

const setCode = (indices: Int32Array) => (indices.length === 0 ? 'set()' : `set(${pyNumbers(indices, 'int32')})`);

/** Where the target was missing: no truth to measure by. */
export const missingCode = ({ windows }: CutSeries): string => `MISSING = ${setCode(indicesWhere(windows.missing))}`;

/** Whether windows are left out because of what is missing. */
export const leavesOut = ({ config, series }: CutSeries): boolean =>
  (config.missing === 'leave-out' || config.missing === 'interpolate') && holesIn(series, config.inputs).includes(1);

/** Where the target or a column that is an input was missing; nothing where no window is left out for it. */
export const holesCode = (cut: CutSeries): string =>
  leavesOut(cut) ? `HOLES = ${setCode(indicesWhere(holesIn(cut.series, cut.config.inputs)))}` : '';

export function partsCode({ windows }: CutSeries): string {
  const { trainEnd, validationEnd, fitEnd, late } = windows;
  return [
    `TRAIN_END = ${trainEnd}  # index of the first value of the validation part`,
    `VALIDATION_END = ${validationEnd}  # and of the test part`,
    `FIT_END = ${fitEnd}  # scales are fitted on what lies before`,
    ...(late > 0 ? [`LATE = ${late}  # a leak on purpose: inputs stand one step too early`] : ['LATE = 0']),
  ].join('\n');
}

/** Columns that are inputs, filled; of a category the place of its label. */
export function columnsCode({ config, series, windows }: CutSeries): string {
  const used = usedColumns(windows.channels, series.features);
  if (used.length === 0) return '';
  const lines = used.map((feature) => {
    const values = filledColumn(feature, series.season, config.missing, windows);
    return `    ${pyText(feature.name)}: ${pyNumbers(values)},`;
  });
  return `COLUMNS = {\n${lines.join('\n')}\n}`;
}

export const usedColumns = (channels: readonly Channel[], features: readonly Feature[]): readonly Feature[] =>
  features.filter(({ name }) => channels.some((each) => isColumn(each) && each.name === name));

const isColumn = ({ kind }: Channel) => kind === 'number' || kind === 'label';

/** What the network sees beside the target, channel by channel. */
export function furtherCode({ series, windows }: CutSeries): string {
  const lines = windows.channels.slice(1).map(({ kind, name, label, ahead }) => {
    const feature = series.features.find((each) => each.name === name);
    const code = kind === 'label' && feature?.kind === 'category' ? `, 'code': ${feature.labels.indexOf(label)}` : '';
    const named = name === '' ? '' : `, 'name': ${pyText(name)}`;
    const labelled = label === '' ? '' : `, 'label': ${pyText(label)}`;
    return `    {'kind': '${kind}'${named}${labelled}${code}, 'ahead': ${ahead ? 1 : 0}},`;
  });
  return lines.length === 0 ? 'FURTHER = []' : `FURTHER = [\n${lines.join('\n')}\n]`;
}
