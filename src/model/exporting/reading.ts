/** Files that hold a network or a run: what they are is told by what is in them, and each is put in place or refused with a reason. */
import { networkShape, parameterCount, parameterLayout, type NetworkShape } from '../network/layout';
import type { ExportEvent, Place, UnreadProblem } from '../protocol/exporting';
import { changedConfig } from '../settings/config';
import type { Config } from '../settings/settings';
import { startingCheckpoint } from '../training/session';
import { cutWindows } from '../windows/windows';
import { readCheckpointJson, type CheckpointProblem } from './checkpoint/checkpoint';
import { readRunsFile } from './checkpoint/runsFile';
import { fitOf, type Misfit } from './incoming/fit';
import type { Incoming, IncomingNetwork, IncomingProblem } from './incoming/incoming';
import { readKeras } from './incoming/readKeras';
import { readTfjs } from './incoming/readTfjs';

type Read = Extract<ExportEvent, { kind: 'read' | 'readRuns' | 'unread' }>;
export type GivenFile = { readonly name: string; readonly size: number; bytes(): Promise<Uint8Array> };

/** A checkpoint of the largest network with its series takes a tenth of it. */
const MOST_BYTES = 512e6;

const unread = (fileName: string, problem: UnreadProblem): Read => ({ kind: 'unread', fileName, problem });

/** Every value in a sentence: lists and shapes as text. */
function asProblem({ code, ...values }: CheckpointProblem | IncomingProblem, prefix = ''): UnreadProblem {
  const text = (value: unknown): string | number =>
    typeof value === 'number' || typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.join(value.every((one) => typeof one === 'number') ? ' × ' : ', ')
        : value === null
          ? '–'
          : String((value as { readonly code?: string }).code ?? '');
  return {
    code: `${prefix}${code}`,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)])),
  };
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);
const ZIP = [0x50, 0x4b] as const;
const HDF5 = [0x89, 0x48, 0x44, 0x46] as const;

/** `place`: the run in place, whose network one from elsewhere takes the place of; null where there is none yet. */
export async function readFiles(files: readonly GivenFile[], place: Place | null): Promise<Read> {
  const large = files.find(({ size }) => size > MOST_BYTES);
  if (large) return unread(large.name, { code: 'too-large-file', values: { most: Math.round(MOST_BYTES / 1e6) } });
  const all = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() })));
  const first = all.find(({ name }) => /\.json$/i.test(name)) ?? all[0];
  if (!first) return unread('', { code: 'nothing', values: {} });
  if (startsWith(first.bytes, ZIP) || startsWith(first.bytes, HDF5)) {
    return placed(first.name, await readKeras(first.bytes), place);
  }
  const text = new TextDecoder().decode(first.bytes);
  if (text.includes('"lstm-playground/runs"')) {
    const read = readRunsFile(text);
    return read.ok
      ? { kind: 'readRuns', fileName: first.name, runs: read.runs, unread: read.unread }
      : unread(first.name, asProblem(read.problem));
  }
  if (text.includes('"modelTopology"')) {
    const weights = all.find((one) => one !== first);
    if (!weights) return unread(first.name, { code: 'no-weights', values: {} });
    return placed(first.name, await readTfjs(text, weights.bytes), place);
  }
  const read = readCheckpointJson(text);
  return read.ok
    ? { kind: 'read', fileName: first.name, run: read.run, changed: {}, isForeign: false }
    : unread(first.name, asProblem(read.problem));
}

/** The network of a file on the series in place, with the settings that make room for it. */
function placed(fileName: string, incoming: Incoming, place: Place | null): Read {
  if (!incoming.ok) return unread(fileName, asProblem(incoming.problem, 'model-'));
  if (!place) return unread(fileName, { code: 'no-place', values: {} });
  if (place.config.task !== 'forecasting') return unread(fileName, { code: 'other-task', values: {} });
  const { network } = incoming;
  const before = cutWindows(place.series, place.config);
  if (!before.ok) return unread(fileName, { code: 'no-place', values: {} });
  const fit = fitOf(network, {
    ...networkShape(place.config, before.windows.channels.length),
    lookBack: place.config.lookBack,
  });
  const changed: Partial<Config> = fit.fits ? {} : fit.settings;
  if (!fit.fits && fit.remain.length > 0)
    return unread(fileName, misfit(fit.misfits.find(({ what }) => fit.remain.includes(what))!));
  const config = changedConfig(place.config, changed);
  const cut = cutWindows(place.series, config);
  if (!cut.ok) return unread(fileName, { code: 'windows', values: { problem: cut.problem.code } });
  const shape = networkShape(config, cut.windows.channels.length);
  const after = fitOf(network, { ...shape, lookBack: config.lookBack });
  if (!after.fits) return unread(fileName, misfit(after.misfits[0]!));
  const checkpoint = startingCheckpoint(config, cut.windows, inPlace(network, shape));
  const standing = { engine: place.engine, checkpoint, losses: [], best: null, isFinished: false };
  return { kind: 'read', fileName, run: { config, series: place.series, standing }, changed, isForeign: true };
}

const misfit = ({ what, found, here }: Misfit): UnreadProblem => ({ code: 'misfit', values: { what, found, here } });

/** Its parameters lie as ours do: the size was found to be the same. */
function inPlace({ parameters }: IncomingNetwork, shape: NetworkShape): Float32Array {
  const size = parameterCount(parameterLayout(shape));
  if (parameters.length !== size)
    throw new Error(`A network that fits has ${size} parameters, not ${parameters.length}.`);
  return parameters;
}
