/** Where a time step stands, in words: a date in UTC, the file's own number, or a count. */
import type { TimePrecision } from '../model/settings/sources/names';
import type { TimeAxis } from '../model/protocol/series';
import type { Language } from './language';

const OPTIONS: Record<TimePrecision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
};

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than a thousand uses of it. */
function format(language: Language, precision: TimePrecision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const made =
    FORMATS.get(key) ??
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { ...OPTIONS[precision], timeZone: 'UTC' });
  FORMATS.set(key, made);
  return made;
}

/** `precision` coarser than the axis' own is for the ticks of a chart. */
export function timeLabel(axis: TimeAxis, index: number, language: Language, precision?: TimePrecision): string {
  switch (axis.kind) {
    case 'index':
      return String(index + 1);
    case 'number':
      return String(Number((axis.values[index] ?? Number.NaN).toPrecision(10)));
    case 'date': {
      const value = axis.values[index];
      return value === undefined ? '–' : format(language, precision ?? axis.precision).format(value);
    }
  }
}
