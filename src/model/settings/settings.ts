/**
 * Every setting of the playground, in sections of its area. The panels, the URL's hash, imported configurations and
 * `npm run experiment` all go by this table: a new setting is a line of its section.
 */
import { data } from './sections/data';
import { model } from './sections/model';
import { training } from './sections/training';
import type { ChoiceSetting, NumberSetting, Setting } from './setting';

export const SECTIONS = { data, model, training } as const;
export type SectionName = keyof typeof SECTIONS;

export const SETTINGS = { ...data, ...model, ...training } as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
type ValueOf<S> = S extends ChoiceSetting<infer T> ? T : S extends NumberSetting ? number : string;

/** One value for every setting: all that is needed to do a run again. */
export type Config = { readonly [K in SettingName]: ValueOf<(typeof SETTINGS)[K]> };

/** Settings that were tried on a source and work; applied when it is chosen. */
export type Suggestion = Partial<Omit<Config, 'data'>>;

export type CellName = Config['cell'];
export type OptimizerName = Config['optimizer'];
export type LossName = Config['loss'];
export type ScalingName = Config['scaling'];
export type TransformName = Config['transform'];
export type MissingChoice = Config['missing'];
export type ActivationName = Config['activation'];
/** An engine that computes, as opposed to `auto`, which picks one. */
export type EngineName = Exclude<Config['engine'], 'auto'>;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];
