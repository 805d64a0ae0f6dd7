/** What the layers of a file must be set to, that their tensors mean what ours mean. */
import { SETTINGS, type Config } from '../../settings/settings';
import { QUANTILES } from '../../network/losses';
import type { FileLayer } from './fileModel';
import { refuse, told, type IncomingProblem } from './incoming';
import { nameIn, own } from './json';

/** What a layer does when its file does not say so: this differs between the programs. */
export type Defaults = { readonly recurrent_activation: string; readonly reset_after: boolean };
export const DEFAULTS = {
  keras: { recurrent_activation: 'sigmoid', reset_after: true },
  tfjs: { recurrent_activation: 'hard_sigmoid', reset_after: false },
} as const satisfies Record<string, Defaults>;

/** The largest of each that the page has. */
export const MOST = {
  units: SETTINGS.units.max,
  layers: SETTINGS.layers.max,
  lookBack: SETTINGS.lookBack.max,
  outputs: SETTINGS.horizon.max * QUANTILES.length,
  inputs: 1024,
} as const;

type Named = Pick<FileLayer, 'name' | 'config'>;

/** The value of a setting, which must be one of these. */
export function settingOf<const Value extends string | boolean>(
  { name, config }: Named,
  setting: string,
  fits: readonly Value[],
  missing: string | boolean,
): Value {
  const found = nameIn(own(config, setting) ?? missing);
  const value = fits.find((one) => one === found);
  return value ?? refuse({ code: 'setting', layer: told(name), setting, found: told(found), fits: fits.map(String) });
}

/** A whole number from 1 to the most that the page has. */
export function sizeOf(value: unknown, layer: string, what: (IncomingProblem & { code: 'size' })['what']): number {
  const isSize = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST[what];
  return isSize ? value : refuse({ code: 'size', layer: told(layer), what, found: told(value), most: MOST[what] });
}

export type RecurrentSettings = {
  readonly units: number;
  readonly activation: Config['activation'];
  readonly hasBias: boolean;
};

/** Of one recurrent layer; `isLast`: the head sees its last time step alone. What only training uses may be anything. */
export function recurrentSettings(layer: FileLayer, defaults: Defaults, isLast: boolean): RecurrentSettings {
  const { kind, config, name } = layer;
  settingOf(layer, 'return_sequences', [!isLast], false);
  for (const setting of ['return_state', 'go_backwards', 'stateful', 'time_major'])
    settingOf(layer, setting, [false], false);
  settingOf(layer, 'dtype', ['float32'], 'float32');
  if (kind !== 'SimpleRNN') settingOf(layer, 'recurrent_activation', ['sigmoid'], defaults.recurrent_activation);
  if (kind === 'GRU') settingOf(layer, 'reset_after', [true], defaults.reset_after);
  return {
    units: sizeOf(own(config, 'units'), name, 'units'),
    activation: settingOf(layer, 'activation', ['tanh', 'relu'], 'tanh'),
    hasBias: settingOf(layer, 'use_bias', [true, false], true),
  };
}

/** Of the head, and of the line beside it. */
export function denseSettings(layer: FileLayer): { readonly outputs: number; readonly hasBias: boolean } {
  settingOf(layer, 'activation', ['linear'], 'linear');
  settingOf(layer, 'dtype', ['float32'], 'float32');
  return {
    outputs: sizeOf(own(layer.config, 'units'), layer.name, 'outputs'),
    hasBias: settingOf(layer, 'use_bias', [true, false], true),
  };
}
