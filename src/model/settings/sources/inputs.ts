/** The further inputs of a configuration: columns of the series, and positions in the calendar. */
import type { TimePrecision } from './names';

/** Positions of a time step in a day, a week, a year (by its month, or by its day): each a sine and a cosine. */
export const CALENDAR_NAMES = ['hour', 'weekday', 'month', 'year'] as const;
export type CalendarName = (typeof CALENDAR_NAMES)[number];
export type InputName =
  | { readonly kind: 'column'; readonly name: string }
  /** Known for every time to come. */
  | { readonly kind: 'calendar'; readonly name: CalendarName };

/** As much of a time axis as matters here. */
type Axis =
  | { readonly kind: 'index' | 'number' }
  | { readonly kind: 'date'; readonly values: Float64Array; readonly precision: TimePrecision };

const DAY_MS = 86_400_000;

/** Those that tell time steps apart. */
export function calendarNames(time: Axis): readonly CalendarName[] {
  if (time.kind !== 'date') return [];
  const { precision, values } = time;
  const days = values.length > 1 ? (values[1]! - values[0]!) / DAY_MS : 0;
  return CALENDAR_NAMES.filter((name) => {
    if (name === 'hour') return precision === 'minute';
    if (name === 'weekday') return precision === 'minute' || (precision === 'day' && days < 7);
    if (name === 'month') return precision !== 'year';
    return precision === 'minute' || precision === 'day';
  });
}

/** No encoded name of a column begins with it. */
const CALENDAR_MARK = '@';

/** `temp_min,rain%20mm,@weekday`; what is neither is left out. */
export function inputNames(text: string): readonly InputName[] {
  const names: InputName[] = [];
  for (const part of text.split(',').filter((each) => each !== '')) {
    const calendar = CALENDAR_NAMES.find((name) => `${CALENDAR_MARK}${name}` === part);
    const column = part.startsWith(CALENDAR_MARK) ? null : decoded(part);
    if (calendar) names.push({ kind: 'calendar', name: calendar });
    else if (column !== null) names.push({ kind: 'column', name: column });
  }
  return names;
}

export function inputsText(names: readonly InputName[]): string {
  return [...new Set(names.map(textOf))].join(',');
}

const textOf = ({ kind, name }: InputName) =>
  kind === 'calendar' ? `${CALENDAR_MARK}${name}` : encodeURIComponent(name);

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
