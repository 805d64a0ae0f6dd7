/**
 * What each setting does to the validation error, whatever the others are: its main effect. The runs are fitted by least
 * squares with a constant for each value of each setting, y = μ + a(value of A) + b(value of B) + …, and the share of a setting
 * is what the sum of squared residuals rises by without it, by the sum of squares about the mean. In a whole grid these are
 * the shares of the analysis of variance (Fisher, Statistical Methods for Research Workers, 1925), and they add up; where
 * combinations are missing each counts what it explains beyond the others (Yates 1934, The analysis of multiple
 * classifications with unequal numbers in the different classes). Chance alone explains a share, too: with normal noise it is on
 * average the degrees of freedom of the setting by those of all runs, n − 1.
 *
 * What is left is what only settings together do (between configurations), and what differs between seeds (within them).
 */
import type { SearchedSetting, SearchEffects, SearchResults, SettingEffect, Trial } from '../../protocol/search';
import { spreadOf } from '../../evaluation/luck';
import { hasEffect, withChange } from '../../settings/searchable';
import type { RunsOfTrial } from './ranking';
import { residualOf, type Fitted } from './residual';

type Observation = { readonly trial: Trial; readonly error: number };

/** Null while there are fewer than three runs. */
export function effectsOf(
  byTrial: readonly RunsOfTrial[],
  { search, config, trials }: Pick<SearchResults, 'search' | 'config' | 'trials'>,
): SearchEffects | null {
  const observed: Observation[] = byTrial.flatMap(({ trial, runs }) =>
    runs.map(({ validation }) => ({ trial: trials[trial - 1]!, error: validation })),
  );
  if (observed.length < 3) return null;
  const errors = Float64Array.from(observed, ({ error }) => error);
  const isOf = (setting: SearchedSetting) => (value: SearchedSetting['values'][number]) =>
    observed.map(
      ({ trial }) => trial.change[setting.name] === value && hasEffect(setting.name, withChange(config, trial.change)),
    );
  /** 1 in the runs with a value; one value of each is left to the constant. */
  const columns = search.settings.map((setting) =>
    setting.values.map((value) => Float64Array.from(isOf(setting)(value), Number)),
  );
  const constant = new Float64Array(observed.length).fill(1);
  const fitOf = (some: readonly (readonly Float64Array[])[]) => residualOf([constant, ...some.flat()], errors);
  const mean = fitOf([]);
  const all = fitOf(columns);
  /** Rounding is no variance. */
  const share = (squares: number) =>
    mean.squares > ROUNDING * sumOfSquares(errors) ? Math.min(1, Math.max(0, squares / mean.squares)) : Number.NaN;

  const settings = search.settings.map((setting, index): SettingEffect => {
    const without: Fitted = fitOf(columns.filter((_, other) => other !== index));
    return {
      name: setting.name,
      levels: setting.values.map((value) => {
        const isIn = isOf(setting)(value);
        return { value, validation: spreadOf(observed.filter((_, at) => isIn[at]).map(({ error }) => error)) };
      }),
      // What it says beyond the others, in as many constants as it has values but one: else it cannot be told from them.
      share:
        all.rank - without.rank >= metValues(columns[index]!) - 1 ? share(without.squares - all.squares) : Number.NaN,
      byChance: (all.rank - without.rank) / (observed.length - 1),
    };
  });
  const within = sumWithin(byTrial);
  const seeds = search.seeds > 1 ? share(within) : null;
  return {
    runs: observed.length,
    settings,
    // As many constants as configurations fit each: nothing is left to see more in.
    together: all.rank < byTrial.length ? share(all.squares - (seeds === null ? 0 : within)) : Number.NaN,
    seeds,
  };
}

/** Values that any run has. */
const metValues = (columns: readonly Float64Array[]): number => columns.filter((column) => column.includes(1)).length;

const ROUNDING = 1e-20;
const sumOfSquares = (numbers: Float64Array) => numbers.reduce((sum, value) => sum + value * value, 0);

function sumWithin(byTrial: readonly RunsOfTrial[]): number {
  return byTrial.reduce((sum, { runs }) => {
    const { mean } = spreadOf(runs.map(({ validation }) => validation));
    return sum + runs.reduce((squares, { validation }) => squares + (validation - mean) ** 2, 0);
  }, 0);
}
