/**
 * Searches settings for a shipped series by the validation part alone: nothing of the test part is printed or chosen by.
 *
 *   npm run --silent search -- --data co2 [--trials 30] [--folds 3] [--seeds 2] [--seed 1] [--space '{"difference":[0,12]}']
 *
 * Random search (Bergstra & Bengio 2012) in a space of settings with their candidates; `--space` replaces those of some. The
 * suggestion is the first trial. Each is judged on several validation parts one after the other, each after its own training
 * part (rolling origin, Tashman 2000): the best of many on a single short part is mostly luck. Prints a line a trial, the best
 * first: mean MASE over these parts and the seeds, the mean of each part, the mean of the best epochs, the best baseline, and
 * what differs from the suggestion.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '../../src/model/random';
import { changedConfig, configFor } from '../../src/model/settings/config';
import { SETTING_NAMES, type Config } from '../../src/model/settings/settings';
import type { SourceName } from '../../src/model/settings/sources/names';
import { meanOf, tryOut, type Tried } from './trials';

const { values: asked } = parseArgs({
  options: {
    data: { type: 'string', default: 'sunspots' },
    trials: { type: 'string', default: '30' },
    folds: { type: 'string', default: '3' },
    seeds: { type: 'string', default: '2' },
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
const NOT_SAID: ReadonlySet<string> = new Set([...Object.keys(FIXED), 'train', 'validation']);

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
  // The same may be drawn twice, and is tried once.
  const each = new Map([suggested, ...drawn].map((config) => [JSON.stringify(config), config]));
  return [...each.values()];
}

/** Shares of the series in per cent. */
const [LAST_TRAIN, VALIDATION] = [70, 15];
const TRAINS = Array.from({ length: Number(asked.folds) }, (_, back) => LAST_TRAIN - back * VALIDATION).toReversed();

/** The same settings on each of the validation parts. */
type Judged = readonly Tried[];
const errorsOf = (judged: Judged) => judged.map(({ runs }) => meanOf(runs.map(({ validation }) => validation)));
const errorOf = (judged: Judged) => meanOf(errorsOf(judged));

function bestBaseline(judged: Judged): string {
  const names = judged[0]!.baselines.map(({ name }) => name);
  const means = names.map((name) => {
    const errors = judged.map(({ baselines }) => baselines.find((each) => each.name === name)?.validation ?? Infinity);
    return { name, error: meanOf(errors) };
  });
  const { name, error } = means.reduce((least, each) => (each.error < least.error ? each : least));
  return `${name} ${error.toFixed(4)}`;
}

function line(judged: Judged): string {
  const { config } = judged[0]!;
  const suggested = configFor(config.data);
  const changed = SETTING_NAMES.filter((name) => config[name] !== suggested[name] && !NOT_SAID.has(name));
  return [
    errorOf(judged).toFixed(4),
    `(${errorsOf(judged)
      .map((error) => error.toFixed(3))
      .join(' ')})`,
    `epochs ${Math.round(meanOf(judged.flatMap(({ runs }) => runs.map(({ epochs }) => epochs))))}`,
    bestBaseline(judged),
    changed.map((name) => `${name}=${config[name]}`).join(' ') || 'as suggested',
  ].join(' · ');
}

const seeds = Array.from({ length: Number(asked.seeds) }, (_, at) => at + 1);
const tried = await tryOut(
  trials().flatMap((config) =>
    TRAINS.map((train) => ({ config: { ...config, train, validation: VALIDATION }, seeds })),
  ),
  (share) => process.stderr.write(`\r${Math.round(100 * share)} %`),
);
const judged = Array.from({ length: tried.length / TRAINS.length }, (_, at) =>
  tried.slice(at * TRAINS.length, (at + 1) * TRAINS.length),
);
for (const each of judged.sort((a, b) => errorOf(a) - errorOf(b))) console.log(line(each));
