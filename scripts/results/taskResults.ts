/**
 * `npm run results:tasks`: what networks get in tasks other than forecasting, seed by seed, and the presets of the cell side by
 * side; printed as the tables of `docs/results.md`. With `--only NAME,…` of some parts: the tasks of `taskCases.ts`, and `presets`.
 */
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { characterText } from '../../src/model/tasks/characters/characterText';
import { textBaselines } from '../../src/model/tasks/characters/ngrams';
import { PRESET_NAMES } from '../../src/model/settings/cellPresets';
import { CASES, PRESET_SEEDS, PRESET_TASKS, presetLink, SEEDS } from './taskCases';
import { namedUnits, runTask, type TaskRun } from './taskRun';

const PRESETS = 'presets';
const NAMES = [...Object.keys(CASES), PRESETS];

const { values: asked } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = asked.only?.split(',') ?? NAMES;
const unknown = chosen.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) throw new Error(`--only takes some of ${NAMES.join(', ')}: not ${unknown.join(', ')}.`);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const figure = (value: number): string => (value === 0 ? '0' : value.toFixed(value < 0.01 ? 4 : 3));
const told = (text: string) => process.stderr.write(`${text}\n`);

async function taskTable(name: string): Promise<string> {
  const rows: string[][] = [];
  const notes: string[] = [];
  let measured = '';
  for (const { says, link, seeds = SEEDS } of CASES[name]!) {
    for (const seed of seeds) {
      const run = await runTask(link, seed);
      const { config, losses, score } = run.experiment;
      const { measure, value, chance } = score.test;
      measured = measure;
      const took = run.seconds.toFixed(0);
      rows.push([says, `\`#${link}&seed=${seed}\``, String(losses.length), figure(value), figure(chance), took]);
      told(rows.at(-1)!.join('  '));
      if (name === 'characters') notes.push(...unitNotes(run));
      if (rows.length === 1 && run.source.kind === 'text') {
        const orders = textBaselines(characterText(run.source.text, config)).test.map(figure);
        notes.push(`Counts of order 0, 1 and 2 on the same part: ${orders.join(', ')} bits.`);
      }
    }
  }
  const head = ['', 'link', 'epochs', `${measured}, test part`, 'chance', 'CPU seconds'];
  return [`### ${name}`, table(head, rows), ...notes].join('\n\n');
}

const unitNotes = (run: TaskRun): string[] =>
  namedUnits(run).map(({ unit, state, signal, r }) => {
    const { seed, epochs } = run.experiment.config;
    return `- Seed ${seed}, ${epochs} epochs: ${state} of unit ${unit} follows \`${signal}\`, r = ${r.toFixed(2)}.`;
  });

async function presetTable(): Promise<string> {
  const rows: string[][] = [];
  for (const name of PRESET_NAMES) {
    const cells: string[] = [name];
    for (const task of PRESET_TASKS) {
      const found: number[] = [];
      let seconds = 0;
      for (const seed of PRESET_SEEDS) {
        const run = await runTask(presetLink(task, name), seed);
        found.push(run.experiment.score.test.value);
        seconds += run.seconds;
      }
      const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
      cells.push(figure(mean), `${figure(Math.min(...found))} – ${figure(Math.max(...found))}`, seconds.toFixed(0));
    }
    rows.push(cells);
    told(cells.join('  '));
  }
  const head = ['preset', ...PRESET_TASKS.flatMap((task) => [`\`#${task}\`, mean`, 'from – to', 'CPU seconds'])];
  return ['### Presets', table(head, rows)].join('\n\n');
}

for (const name of chosen) {
  const text = name === PRESETS ? await presetTable() : await taskTable(name);
  console.log(await prettier.format(text, { parser: 'markdown', printWidth: 120 }));
}
