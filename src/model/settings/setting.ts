/** What a setting is: its type, default, range, and what a change of it rebuilds. */

/**
 * What a change of a setting does: opens another series, cuts new windows, builds a new network (each starts the
 * training afresh), or applies to the running network.
 */
export type Effect = 'series' | 'windows' | 'model' | 'now';

export type ChoiceSetting<T extends string = string> = {
  readonly kind: 'choice';
  readonly effect: Effect;
  readonly default: T;
  readonly options: readonly T[];
};
export type NumberSetting = {
  readonly kind: 'integer' | 'real';
  readonly effect: Effect;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** The few values that a slider offers; any number between min and max can be typed. */
  readonly stops: readonly number[];
};
export type TextSetting<T extends string = string> = {
  readonly kind: 'text';
  readonly effect: Effect;
  readonly default: string;
  readonly maxLength: number;
  /** Where it is some of these, joined by commas: what is none of them is dropped. Null: any text. */
  readonly names: readonly T[] | null;
};
/** None, one or several names. */
type NamesSetting<T extends string> = TextSetting<T> & { readonly names: readonly T[] };
export type Setting = ChoiceSetting | NumberSetting | TextSetting;

export function choice<const T extends string>(
  effect: Effect,
  options: readonly T[],
  initial: NoInfer<T>,
): ChoiceSetting<T> {
  return { kind: 'choice', effect, default: initial, options };
}
/** A whole number; the first and last stop are its range unless a wider range is given. */
export function integer(effect: Effect, initial: number, stops: readonly number[], max?: number): NumberSetting {
  return { kind: 'integer', effect, default: initial, min: stops[0] ?? 0, max: max ?? stops.at(-1) ?? 0, stops };
}
export function real(effect: Effect, initial: number, stops: readonly number[]): NumberSetting {
  return { kind: 'real', effect, default: initial, min: stops[0] ?? 0, max: stops.at(-1) ?? 1, stops };
}

export function text(effect: Effect, maxLength: number): TextSetting {
  return { kind: 'text', effect, default: '', maxLength, names: null };
}
export function several<const T extends string>(effect: Effect, names: readonly T[]): NamesSetting<T> {
  return { kind: 'text', effect, default: '', maxLength: names.join().length, names };
}
