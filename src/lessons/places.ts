/** What of the page a text can point at: what carries the name in its `data-place`. */
import { SETTING_NAMES, type SettingName } from '../model/settings/settings';

export const PAGE_PLACES = [
  'train',
  'step',
  'reset',
  'counters',
  'data',
  'model',
  'training',
  'forecast',
  'forecast-tabs',
  'forecast-chart',
  'loss',
  'evaluation',
  'inside',
  'inside-tabs',
  'questions',
  'quality',
  'runs',
  'unit',
  'f',
  'i',
  'g',
  'o',
  'c',
  'h',
  'z',
  'r',
  'n',
] as const;
type PagePlace = (typeof PAGE_PLACES)[number];
/** A control of a setting is a place of its own. */
export type Place = PagePlace | `set-${SettingName}`;

export const PLACES: readonly Place[] = [...PAGE_PLACES, ...SETTING_NAMES.map((name) => `set-${name}` as const)];
export const isPlace = (name: string): name is Place => PLACES.some((known) => known === name);
