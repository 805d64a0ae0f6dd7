/**
 * `npm run results`: the LSTM at suggested settings beside all baselines, on each shipped series, from five seeds; written to
 * `docs/results.md`, where the part on other tasks stays as it is. With `--data NAME` only of that series, and printed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { BASELINE_NAMES } from '../../src/model/protocol/evaluation';
import { configFor } from '../../src/model/settings/config';
import { DATASETS } from '../../src/model/settings/sources/datasets';
import type { DatasetName } from '../../src/model/settings/sources/names';
import { SETTING_NAMES, type Config } from '../../src/model/settings/settings';
import { meanOf, tryOut, type Tried } from './trials';

const SEEDS = [1, 2, 3, 4, 5];
const FILE = resolve(import.meta.dirname, '../../docs/results.md');

const { values: asked } = parseArgs({ options: { data: { type: 'string' } } });
const names = Object.keys(DATASETS) as DatasetName[];
const chosen = asked.data ? names.filter((name) => name === asked.data) : names;

const figure = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(3);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

type Part = 'validation' | 'test';
const errorsOf = ({ runs }: Tried, part: Part) => runs.map((run) => run[part]);
const bestOf = ({ baselines }: Tried, part: Part) =>
  baselines.reduce((least, each) => (each[part] < least[part] ? each : least));

function errorTable(tried: readonly Tried[], part: Part): string {
  return table(
    ['series', 'LSTM, mean of five', 'from – to', ...BASELINE_NAMES],
    tried.map((each) => {
      const errors = errorsOf(each, part);
      const best = bestOf(each, part);
      const wins = meanOf(errors) <= best[part];
      const own = figure(meanOf(errors));
      return [
        each.config.data,
        wins ? `**${own}**` : own,
        `${figure(Math.min(...errors))} – ${figure(Math.max(...errors))}`,
        ...BASELINE_NAMES.map((name) => {
          const text = figure(each.baselines.find((baseline) => baseline.name === name)?.[part]);
          return name === best.name && !wins ? `**${text}**` : text;
        }),
      ];
    }),
  );
}

/** What the suggestion sets, beside the defaults. */
function settingsOf(config: Config): string {
  const defaults = configFor('csv');
  const changed = SETTING_NAMES.filter(
    (name) => name !== 'data' && name !== 'engine' && config[name] !== defaults[name],
  );
  return changed.map((name) => `${name} ${config[name]}`).join(', ') || 'the defaults';
}

function outcome(each: Tried): string {
  const [own, best] = [meanOf(errorsOf(each, 'test')), bestOf(each, 'test')];
  const share = `${Math.abs(100 * (1 - own / best.test)).toFixed(1)} %`;
  return own <= best.test
    ? `- ${each.config.data}: the LSTM, ${share} below \`${best.name}\`.`
    : `- ${each.config.data}: \`${best.name}\`; the LSTM is ${share} above it.`;
}

const tried = await tryOut(
  chosen.map((name) => ({ config: { ...configFor(name), engine: 'wasm' }, seeds: SEEDS })),
  (share) => process.stderr.write(`\r${Math.round(100 * share)} %`),
);
process.stderr.write('\n');
const text = `# The LSTM at suggested settings, and what is simple

The tables are made by \`npm run results\`. MASE over all steps of the horizon (Hyndman & Koehler 2006: the mean
absolute error in units of the naive forecast's on the training part, at the lag of the season), of windows that the network was
not trained on. The mean of seeds ${SEEDS[0]} to ${SEEDS.at(-1)}; the least of a line is bold. Settings were chosen by
validation parts alone (\`npm run search\`), before the test part was looked at. \`linear\` is a ridge regression on exactly what the
network sees, so it profits from what was chosen for the network.

## Test part

${errorTable(tried, 'test')}

Who is best there:

${tried.map(outcome).join('\n')}

## What was tried

1. By the one validation part of each series, the best of 16 to 64 random settings from 2 to 5 seeds. Against the best baseline of
   the test part the network then won on sunspots (by 12 %) and births (25 %), and lost on air passengers (0.514 to 0.390), CO₂
   (0.232 to 0.223), Seattle (0.538 to 0.510) and El Niño (0.338 to 0.325). On each of the six it had been the best on the
   validation part: the best of many tries on 21 to 219 windows is better than it is.
2. By three validation parts one after the other, each after its own training part (\`--folds 3\`), 20 to 44 random settings
   from 2 seeds; of settings within the spread of the seeds those that learn long enough to be watched. These are the suggestions
   now. Births and the series that are not among the six kept those of the first search.

Nothing was chosen by the test part. That the network is best on all validation parts and not on all test parts is what a search
does, and what "Is it any good?" is for: the page names the model that wins, and where that is no network asks whether a line
beside it helps.

## Validation part

${errorTable(tried, 'validation')}

## Settings

${table(
  ['series', 'season', 'settings that are not the defaults', 'epochs used, mean'],
  tried.map(({ config, season, runs }) => [
    config.data,
    String(season),
    settingsOf(config),
    String(Math.round(meanOf(runs.map(({ epochs }) => epochs)))),
  ]),
)}
`;
/** Here begins what `npm run results:tasks` makes. */
const TASKS = '## Other tasks';
const before = await readFile(FILE, 'utf8');
const kept = asked.data || !before.includes(TASKS) ? '' : before.slice(before.indexOf(TASKS));
const written = await prettier.format(`${text}\n${kept}`, { parser: 'markdown', printWidth: 120 });
if (asked.data) console.log(written);
else await writeFile(FILE, written);
