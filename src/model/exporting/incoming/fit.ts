/** Whether the weights of a network from elsewhere can take the place of ours, and what settings would make room for them. */
import { QUANTILES } from '../../network/losses';
import { outputsOf, type NetworkShape } from '../../network/layout';
import { SETTINGS, type Config } from '../../settings/settings';
import type { IncomingNetwork } from './incoming';

/** The network that stands, and the windows that it sees. */
export type Place = NetworkShape & { readonly lookBack: number };

export type MisfitName = 'cell' | 'activation' | 'inputs' | 'units' | 'layers' | 'outputs' | 'shortcut' | 'lookBack';
export type Misfit = { readonly what: MisfitName; readonly found: string | number; readonly here: string | number };

export type Fit =
  | { readonly fits: true }
  | {
      readonly fits: false;
      readonly misfits: readonly Misfit[];
      /** What would do away with misfits. */
      readonly settings: Partial<Config>;
      /** Those that no such setting does away with: inputs are columns to be chosen, and some sizes the page does not have. */
      readonly remain: readonly MisfitName[];
    };

const within = (setting: 'lookBack' | 'horizon', value: number) =>
  Number.isInteger(value) && value >= SETTINGS[setting].min && value <= SETTINGS[setting].max;

/** A horizon, and with it a loss where the heads of the one that stands say another number; null: none has so many. */
function settingsForOutputs(outputs: number, quantiles: boolean): Partial<Config> | null {
  const ofQuantiles = outputs / QUANTILES.length;
  const kept = quantiles ? ofQuantiles : outputs;
  if (within('horizon', kept)) return { horizon: kept };
  if (quantiles) return within('horizon', outputs) ? { horizon: outputs, loss: SETTINGS.loss.default } : null;
  return within('horizon', ofQuantiles) ? { horizon: ofQuantiles, loss: 'quantile' } : null;
}

/**
 * A linear shortcut has a weight for each value of the window, so the look-back must be the same too; without one any will do.
 */
export function fitOf(network: IncomingNetwork, place: Place): Fit {
  const { cell, activation, inputs, units, layers, outputs, shortcut, lookBack } = network;
  const found = { cell, activation, inputs, units, layers, outputs, shortcut };
  const here = { ...place, outputs: outputsOf(place), shortcut: place.shortcut?.kind ?? 'none' };
  const names: readonly (keyof typeof found)[] = Object.keys(found) as (keyof typeof found)[];
  const misfits: Misfit[] = names
    .filter((name) => found[name] !== here[name])
    .map((what) => ({ what, found: found[what], here: here[what] }));
  if (shortcut === 'linear' && lookBack !== null && lookBack !== place.lookBack) {
    misfits.push({ what: 'lookBack', found: lookBack, here: place.lookBack });
  }
  if (misfits.length === 0) return { fits: true };

  const cures: Readonly<Record<MisfitName, Partial<Config> | null>> = {
    cell: { cell },
    activation: { activation },
    units: { units },
    layers: { layers },
    shortcut: { shortcut },
    inputs: null,
    outputs: settingsForOutputs(outputs, place.quantiles ?? false),
    lookBack: lookBack !== null && within('lookBack', lookBack) ? { lookBack } : null,
  };
  const settings = misfits.reduce<Partial<Config>>((all, { what }) => ({ ...all, ...cures[what] }), {});
  return { fits: false, misfits, settings, remain: misfits.map(({ what }) => what).filter((what) => !cures[what]) };
}
