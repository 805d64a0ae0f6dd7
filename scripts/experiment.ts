/**
 * Runs what a link stands for, without a browser, on the engine `reference` or `wasm`, and prints JSON:
 *
 *   npm run --silent experiment -- --data FILE.csv [--column NAME] [--config '#hash or JSON'] [--epochs N] [--out FILE.json]
 *       [--engine reference|wasm] [--export DIR] [--trace FILE.json]
 *
 * With --export every format that the network goes into is written to a folder, with a sample of windows and answers; what
 * does not go into one is said on the error output. With --trace the start values and the order of the windows are written.
 * Of another task than forecasting (`--config '#task=adding&length=100'`) it prints the score of each part beside what chance
 * gets; --data names the user's own text or labelled sequences; these runs are on the engine `wasm` if --engine does not say
 * otherwise.
 * With --settings it prints every setting by section, with its range and default, and trains nothing.
 * Without --data the series is the configuration's own data set or generator. A problem is printed as {"error": …}, and
 * the exit status is 1.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { configFor, parseConfig, type ConfigProblem } from '../src/model/settings/config';
import { SECTIONS } from '../src/model/settings/settings';
import { suggestionFor } from '../src/model/settings/sources/suggest';
import { findingText, sentenceText } from '../src/components/panels/evaluation/sentences';
import { qualityWords } from '../src/components/panels/evaluation/qualityWords';
import { timeLabel } from '../src/i18n/timeLabel';
import type { TimeAxis } from '../src/model/protocol/series';
import { runTaskExperiment } from '../src/model/training/taskExperiment';
import { runExperiment, type Experiment } from '../src/model/training/experiment';
import { traceOf } from '../src/model/training/trace';
import { engineFor } from './engine';
import { exportInto } from './exportInto';
import { openFile, openSource, Refusal } from './openSeries';
import { openTaskSource } from './openTaskSource';

function options() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        column: { type: 'string' },
        config: { type: 'string' },
        epochs: { type: 'string' },
        out: { type: 'string' },
        export: { type: 'string' },
        trace: { type: 'string' },
        engine: { type: 'string' },
        settings: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Refusal({ code: 'bad-option', message: error instanceof Error ? error.message : String(error) });
  }
}

/** A hash (with or without the address before it), or a JSON object of settings. */
function givenSettings(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  if (!text.trimStart().startsWith('{')) return Object.fromEntries(new URLSearchParams(text.replace(/^[^#]*#/, '')));
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new Refusal({ code: 'bad-config', message: error instanceof Error ? error.message : String(error) });
  }
}

/** The series, and the configuration as the page would have it; what it had to mend is said on the error output. */
async function prepare({ data, column, config: text }: ReturnType<typeof options>) {
  const given = givenSettings(text);
  if (data === undefined) {
    const { config, problems } = parseConfig(given);
    report(problems);
    return { config, series: await openSource(config) };
  }
  const wanted = column ?? (typeof given['column'] === 'string' ? given['column'] : '');
  const series = await openFile(data, wanted);
  const suggested = { ...configFor('csv'), ...suggestionFor(series).settings };
  const { config, problems } = parseConfig({ ...suggested, ...given, data: 'csv', column: series.column });
  report(problems);
  return { config, series };
}

function report(problems: readonly ConfigProblem[]): void {
  for (const problem of problems) process.stderr.write(`${JSON.stringify(problem)}\n`);
}

/** Times and sentences as the page would have them, in English; what is not finite as null. */
function printed({ evaluation, ...rest }: Experiment): object {
  const words = qualityWords('en');
  const { time, findings, story, future, season, ...quality } = evaluation;
  const timeOf = (at: number) => timeLabel(time, at, 'en');
  return {
    ...rest,
    evaluation: {
      season: season.length,
      seasonFrom: season.from,
      ...quality,
      findings: findings.map((finding) => ({ ...finding, text: findingText(finding, words) })),
      story: story.map((sentence) => sentenceText(sentence, findings, words, timeOf)),
      future: future.map(({ at, ...step }) => ({ ...step, time: isoTime(time, at) })),
    },
  };
}

/** A date as ISO 8601 writes it, the file's own number, or the count of the time step. */
function isoTime(time: TimeAxis, at: number): string | number {
  if (time.kind === 'index') return at + 1;
  const value = time.values[at] ?? Number.NaN;
  if (time.kind === 'number') return value;
  const text = new Date(value).toISOString();
  return time.precision === 'minute' ? text : text.slice(0, 10);
}

/** Into a folder that need not be there yet. */
async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function main(): Promise<void> {
  const asked = options();
  if (asked.settings) {
    process.stdout.write(`${JSON.stringify(SECTIONS, null, 1)}\n`);
    return;
  }
  const task = taskIn(asked.config);
  if (task !== 'forecasting') return print(asked.out, await onTask(asked));
  const prepared = await prepare(asked);
  const epochs = epochsOf(asked.epochs, prepared.config.epochs);
  // A schedule may go by the length of the run.
  const config = asked.epochs === undefined ? prepared.config : { ...prepared.config, epochs };
  const { host, name } = await engineFor(asked.engine, 'reference');
  const outcome = await runExperiment(config, prepared.series, epochs, host, name);
  if (!outcome.ok) throw new Refusal(outcome.problem);
  const { run } = outcome;
  if (asked.trace !== undefined) {
    const trace = traceOf(config, run.windows, run.start, run.standing.checkpoint.epoch);
    await put(asked.trace, `${JSON.stringify(trace)}\n`);
  }
  if (asked.export !== undefined) {
    const file = { config, series: prepared.series, standing: run.standing };
    await exportInto(asked.export, file, outcome.experiment);
  }
  await print(asked.out, printed(outcome.experiment));
}

async function print(out: string | undefined, result: object): Promise<void> {
  const json = `${JSON.stringify(result, null, 1)}\n`;
  if (out === undefined) process.stdout.write(json);
  else await put(out, json);
}

/** A run of another task than forecasting. */
async function onTask(given: ReturnType<typeof options>): Promise<object> {
  const { config: text, data, epochs: asked, engine } = given;
  for (const option of ['column', 'export', 'trace'] as const) {
    if (given[option] !== undefined) throw new Refusal({ code: 'only-forecasting', option: `--${option}` });
  }
  const { config, problems } = parseConfig(givenSettings(text));
  report(problems);
  const epochs = epochsOf(asked, config.epochs);
  const source = await openTaskSource(config, data);
  const run = asked === undefined ? config : { ...config, epochs };
  const outcome = await runTaskExperiment(run, source, epochs, await engineFor(engine, 'wasm'));
  if (!outcome.ok) throw new Refusal(outcome.problem);
  return outcome.experiment;
}

const taskIn = (text: string | undefined) => parseConfig(givenSettings(text)).config.task;

function epochsOf(asked: string | undefined, configured: number): number {
  const epochs = Number(asked ?? (configured || 200));
  if (!Number.isInteger(epochs) || epochs < 0) throw new Refusal({ code: 'bad-epochs', value: asked });
  return epochs;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stdout.write(`${JSON.stringify({ error: error.detail })}\n`);
  process.exitCode = 1;
}
