/** Where on the page each place is. */
import type { Place } from '../../../lessons/places';

const trace = (name: string) => `[data-trace="${name}"], [data-place="${name}"]`;
const OF_OTHERS: Readonly<Record<string, string>> = {
  counters: '[data-place="counters"]',
  'forecast-chart': '[data-figure="forecast"]',
  'forecast-tabs': '[role="tablist"]:has(> [aria-controls="forecast-figure"])',
  'inside-tabs': '[role="tablist"]:has(> [aria-controls="inside-views"])',
  questions: '[role="tablist"]:has(> [aria-controls="questions"])',
  ...Object.fromEntries(['f', 'i', 'g', 'o', 'c', 'h', 'z', 'r', 'n'].map((name) => [name, trace(name)])),
};

export const selectorOf = (place: Place): string => OF_OTHERS[place] ?? `[data-place="${place}"]`;

/** A wrapper without a box of its own stands for what is in it. */
export const boxSelectorOf = (place: Place): string =>
  place.startsWith('set-') ? `${selectorOf(place)} > *` : selectorOf(place);
