/** A run as a file: all of it, so that it goes on in another browser bit by bit as it would have here. */
import type { RunFile } from '../../protocol/history';
import type { WindowsProblem } from '../../protocol/inspection';
import type { TaskProblem } from '../../protocol/tasks';
import { isFields, readConfig, readStanding } from '../../runs/kept/records';
import { readSeries } from '../../series/saved/savedRecord';
import { misfitOf, type Misfit } from '../../training/misfit';
import { cutFor } from '../../training/beginning';
import { exactJson, fromExactJson } from './json';

const FORMAT = 'lstm-playground/checkpoint';
/** The n-th makes a file of version n one of version n + 1; none is ever changed. */
const MIGRATIONS: readonly ((file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[] = [];
const VERSION = MIGRATIONS.length + 1;

/** Why a file is no run that could be opened. */
export type CheckpointProblem =
  | { readonly code: 'not-json' | 'not-a-checkpoint' }
  /** Of a later version of the page. */
  | { readonly code: 'newer'; readonly version: number; readonly known: number }
  | { readonly code: 'broken'; readonly part: 'config' | 'series' | 'standing' }
  | { readonly code: 'windows'; readonly problem: WindowsProblem }
  | { readonly code: 'samples'; readonly problem: TaskProblem }
  | ({ readonly code: 'size' } & Misfit);
export type ReadCheckpoint =
  { readonly ok: true; readonly run: RunFile } | { readonly ok: false; readonly problem: CheckpointProblem };

const recordOf = ({ config, series, standing }: RunFile) => ({
  format: FORMAT,
  version: VERSION,
  config,
  series,
  standing,
});

export const checkpointJson = (run: RunFile): string => `${exactJson(recordOf(run))}\n`;

/** As part of another file. */
export const checkpointRecord = (run: RunFile): object => recordOf(run);

export function readCheckpointJson(text: string): ReadCheckpoint {
  const record = fromExactJson(text);
  return record === undefined ? { ok: false, problem: { code: 'not-json' } } : readCheckpointRecord(record);
}

export function readCheckpointRecord(given: unknown): ReadCheckpoint {
  if (!isFields(given) || given['format'] !== FORMAT) return { ok: false, problem: { code: 'not-a-checkpoint' } };
  const { version } = given;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: false, problem: { code: 'not-a-checkpoint' } };
  if (version > VERSION) return { ok: false, problem: { code: 'newer', version, known: VERSION } };
  const record = MIGRATIONS.slice(version - 1).reduce((file, migrate) => migrate(file), given);
  const config = readConfig(record['config']);
  if (!config) return broken('config');
  const series = readSeries(record['series']);
  if (!series) return broken('series');
  const standing = readStanding(record['standing']);
  if (!standing) return broken('standing');
  const run = { config, series, standing };
  const problem = problemOf(run);
  return problem ? { ok: false, problem } : { ok: true, run };
}

const broken = (part: 'config' | 'series' | 'standing'): ReadCheckpoint => ({
  ok: false,
  problem: { code: 'broken', part },
});

/** What of a run does not fit the windows or samples and the network of its own settings; null where all does. */
function problemOf({ config, series, standing: { checkpoint } }: RunFile): CheckpointProblem | null {
  const cut = cutFor(config, { series, source: series.material });
  if (!cut.ok) return cut.problem;
  const misfit = misfitOf(checkpoint, config, cut.trainable);
  return misfit && { code: 'size', ...misfit };
}
