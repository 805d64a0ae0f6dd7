/** Runs of the history as one file, for another browser: each whole, with its words. */
import type { RunEntry, RunFile } from '../../protocol/history';
import { isFields, readRunEntry } from '../../runs/kept/records';
import { checkpointRecord, readCheckpointRecord, type CheckpointProblem } from './checkpoint';
import { exactJson, fromExactJson } from './json';

const FORMAT = 'lstm-playground/runs';
const VERSION = 1;

export type FiledRun = { readonly entry: RunEntry; readonly run: RunFile };

export const runsFileJson = (runs: readonly FiledRun[]): string =>
  `${exactJson({
    format: FORMAT,
    version: VERSION,
    runs: runs.map(({ entry, run }) => ({ entry, run: checkpointRecord(run) })),
  })}\n`;

/** Those of them that can be read, and how many cannot; or why none can. */
export function readRunsFile(
  text: string,
):
  | { readonly ok: true; readonly runs: readonly FiledRun[]; readonly unread: number }
  | { readonly ok: false; readonly problem: CheckpointProblem } {
  const record = fromExactJson(text);
  if (record === undefined) return { ok: false, problem: { code: 'not-json' } };
  if (!isFields(record) || record['format'] !== FORMAT || !Array.isArray(record['runs']))
    return { ok: false, problem: { code: 'not-a-checkpoint' } };
  const { version } = record;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: false, problem: { code: 'not-a-checkpoint' } };
  if (version > VERSION) return { ok: false, problem: { code: 'newer', version, known: VERSION } };
  const all: readonly unknown[] = record['runs'];
  const runs = all.flatMap((one): FiledRun[] => {
    if (!isFields(one)) return [];
    const entry = readRunEntry(one['entry']);
    const read = readCheckpointRecord(one['run']);
    return entry && read.ok ? [{ entry, run: read.run }] : [];
  });
  return { ok: true, runs, unread: all.length - runs.length };
}
