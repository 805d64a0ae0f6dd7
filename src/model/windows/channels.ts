/**
 * What the network sees at each time step: the target, then a mask of it, further columns, and the calendar. An input
 * whose values are known ahead stands one step ahead: beside the target of now, it tells of the step to come.
 */
import { calendarNames, inputNames, type InputName } from '../settings/sources/inputs';
import type { Config } from '../settings/settings';
import type { Feature, Series } from '../protocol/series';
import { calendarAt } from './calendar';
import { filled } from './missing';
import { SCALERS, scaled, type Scaler } from './scaler';
import type { Split } from './split';

export type Channel = {
  readonly kind: 'target' | 'mask' | 'number' | 'label' | 'calendar';
  /** Name of the column or of the calendar's position; channels of one name belong together. */
  readonly name: string;
  /** The label of a category; `sin` or `cos` of a position. */
  readonly label: string;
  readonly ahead: boolean;
};
/** How a series is cut, with what leaks move. */
export type Cutting = Split & {
  /** Transform and scales are fitted on what lies before: the training part, or all of the series. */
  readonly fitEnd: number;
  /** Time steps that inputs stand too early, and windows so end too late: 0, or 1 where a window holds its target. */
  readonly late: number;
};
export type InputSettings = Pick<Config, 'inputs' | 'knownAhead' | 'missing' | 'scaling'>;
type Source = Pick<Series, 'values' | 'time' | 'season' | 'features'>;
/** A channel and its value at each time step; its own value at `at`, be it known ahead or not. */
type Filled = { readonly channel: Channel; readonly valueAt: (at: number) => number };

export type Inputs = {
  readonly channels: readonly Channel[];
  readonly rows: Float64Array; // [time, channels]
};

/** The inputs that the series can have out of those that are asked for. */
export function availableInputs(
  { time, features }: Pick<Source, 'time' | 'features'>,
  text: string,
): readonly InputName[] {
  const calendar = calendarNames(time);
  return inputNames(text).filter((input) =>
    input.kind === 'calendar' ? calendar.includes(input.name) : features.some(({ name }) => name === input.name),
  );
}

/** `target` is the target as the network sees it. */
export function buildInputs(source: Source, target: Float64Array, settings: InputSettings, split: Cutting): Inputs {
  const ahead = inputNames(settings.knownAhead).map(({ name }) => name);
  const { length } = target;
  const all: Filled[] = [{ channel: channelOf('target', ''), valueAt: (at) => target[Math.min(at, length - 1)]! }];
  if (settings.missing === 'mask') {
    all.push({ channel: channelOf('mask', ''), valueAt: (at) => (Number.isNaN(source.values[at]) ? 0 : 1) });
  }
  for (const input of availableInputs(source, settings.inputs)) {
    if (input.kind === 'calendar') all.push(...calendarChannels(input.name, source));
    else {
      const feature = source.features.find(({ name }) => name === input.name)!;
      all.push(...featureChannels(feature, source, settings, split, ahead.includes(input.name)));
    }
  }
  const rows = new Float64Array(length * all.length);
  for (let at = 0; at < length; at++) {
    for (let index = 0; index < all.length; index++) {
      const { channel, valueAt } = all[index]!;
      rows[at * all.length + index] = valueAt((channel.ahead ? at + 1 : at) + split.late);
    }
  }
  return { channels: all.map(({ channel }) => channel), rows };
}

function channelOf(kind: Channel['kind'], name: string, label = '', ahead = false): Channel {
  return { kind, name, label, ahead };
}

/** The values of a column without holes. */
export function filledColumn(
  { kind, values }: Feature,
  season: number,
  missing: InputSettings['missing'],
  { trainEnd, validationEnd }: Split,
): Float64Array {
  // Between two labels there is no third.
  const isBetween = missing === 'interpolate' || missing === 'leave-out';
  return filled(values, kind === 'category' && isBetween ? 'carry' : missing, season, [trainEnd, validationEnd]);
}

/** How a column of numbers is scaled: as the target is, by the same part. */
export function columnScaler(
  feature: Feature,
  { season }: Pick<Source, 'season'>,
  { missing, scaling }: Pick<InputSettings, 'missing' | 'scaling'>,
  cutting: Cutting,
): Scaler {
  return SCALERS[scaling](filledColumn(feature, season, missing, cutting).subarray(0, cutting.fitEnd));
}

function featureChannels(
  feature: Feature,
  source: Source,
  settings: InputSettings,
  cutting: Cutting,
  ahead: boolean,
): Filled[] {
  const { kind, name } = feature;
  const values = filledColumn(feature, source.season, settings.missing, cutting);
  const last = values.length - 1;
  if (kind === 'category') {
    return feature.labels.map((label, code) => ({
      channel: channelOf('label', name, label, ahead),
      valueAt: (at) => (values[Math.min(at, last)] === code ? 1 : 0),
    }));
  }
  const scaler = columnScaler(feature, source, settings, cutting);
  return [
    { channel: channelOf('number', name, '', ahead), valueAt: (at) => scaled(scaler, values[Math.min(at, last)]!) },
  ];
}

function calendarChannels(name: Extract<InputName, { kind: 'calendar' }>['name'], { time }: Source): Filled[] {
  if (time.kind !== 'date') return [];
  return (['sin', 'cos'] as const).map((label, index) => ({
    channel: channelOf('calendar', name, label, true),
    valueAt: (at) => calendarAt(name, time.values, at)[index]!,
  }));
}

/** Indices at which the target, or a column that is an input, is missing. */
export function holesIn(source: Source, text: string): Uint8Array {
  const names = availableInputs(source, text).flatMap((input) => (input.kind === 'column' ? [input.name] : []));
  const columns = source.features.filter(({ name }) => names.includes(name)).map(({ values }) => values);
  return Uint8Array.from(source.values, (value, at) =>
    Number.isNaN(value) || columns.some((column) => Number.isNaN(column[at])) ? 1 : 0,
  );
}
