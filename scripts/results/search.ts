/**
 * Searches settings for a shipped series by the validation part alone: nothing of the test part is printed or chosen by.
 *
 *   npm run --silent search -- --data co2 [--trials 30] [--seeds 3] [--seed 1] [--space '{"difference":[0,12]}']
 *
 * Random search (Bergstra & Bengio 2012) in a space of settings with their candidates; `--space` replaces those of some. The
 * suggestion is the first trial. Prints a line a trial, the best first: mean MASE on the validation part over the seeds, their
 * standard deviation, the mean of the best epochs, the best baseline there, and what differs from the suggestion.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '../../src/model/random';
import { changedConfig, configFor } from '../../src/model/settings/config';
import { SETTING_NAMES, type Config } from '../../src/model/settings/settings';
import type { SourceName } from '../../src/model/settings/sources/names';
import { deviationOf, meanOf, tryOut, type Tried } from './trials';

const { values: asked } = parseArgs({
  options: {
    data: { type: 'string', default: 'sunspots' },
    trials: { type: 'string', default: '30' },
    seeds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    space: { type: 'string', default: '{}' },
  },
});

type Space = { readonly [K in keyof Config]?: readonly Config[K][] };
const SPACE: Space = {
  units: [4, 8, 16, 32],
  lookBack: [12, 16, 24, 36, 48],
  learningRate: [0.0003, 0.001, 0.003, 0.01],
  shortcut: ['none', 'last', 'linear', 'linear'],
  shortcutHeld: ['trained', 'held'],
  loss: ['mse', 'mse', 'mae'],
};
/** Not searched: as long as it gets better, and the best comes back. */
const FIXED: Partial<Config> = { engine: 'wasm', epochs: 400, patience: 40 };

function trials(): readonly Config[] {
  const suggested = { ...configFor(asked.data as SourceName), engine: 'wasm' as const };
  const space = { ...SPACE, ...(JSON.parse(asked.space) as Space) };
  const random = seededRandom(Number(asked.seed));
  const drawn = Array.from({ length: Number(asked.trials) - 1 }, () => {
    const change = Object.fromEntries(
      Object.entries(space).map(([name, options]) => [name, options[random.integer(options.length)]]),
    );
    return changedConfig(suggested, { ...FIXED, ...change });
  });
  return [suggested, ...drawn];
}

function line({ config, runs, baselines }: Tried): string {
  const suggested = configFor(config.data);
  const errors = runs.map(({ validation }) => validation);
  const best = baselines.reduce((least, each) => (each.validation < least.validation ? each : least));
  const changed = SETTING_NAMES.filter((name) => config[name] !== suggested[name] && !(name in FIXED));
  return [
    `${meanOf(errors).toFixed(4)} ± ${deviationOf(errors).toFixed(4)}`,
    `epochs ${Math.round(meanOf(runs.map(({ epochs }) => epochs)))}`,
    `${best.name} ${best.validation.toFixed(4)}`,
    changed.map((name) => `${name}=${config[name]}`).join(' ') || 'as suggested',
  ].join(' · ');
}

const tried = await tryOut(
  trials().map((config) => ({ config, seeds: Array.from({ length: Number(asked.seeds) }, (_, at) => at + 1) })),
  (share) => process.stderr.write(`\r${Math.round(100 * share)} %`),
);
const errorOf = ({ runs }: Tried) => meanOf(runs.map(({ validation }) => validation));
for (const each of [...tried].sort((a, b) => errorOf(a) - errorOf(b))) console.log(line(each));
