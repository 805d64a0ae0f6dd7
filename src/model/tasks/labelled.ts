/** Sequences of an owner, of which each has a label: which it is is asked after its last time step. */
import type { Part } from '../protocol/parts';
import type { LabelledSequences, TaskProblem, TaskSource } from '../protocol/tasks';
import { seededRandom } from '../random';
import type { Config } from '../settings/settings';
import { likeliest } from './classes';
import { stratified } from './stratified';
import { targetsIn } from './targets';
import type { Answered, SampleRows, Samples, Task, TaskCut } from './task';

/** Sequences that are divided into parts. */
const FEWEST = 10;
/** Of the training sequences, where the file itself says which are of the test. */
const VALIDATION_SHARE = 0.2;

type Parts = Readonly<Record<Part, Int32Array>>;

/** Whether the file says which sequences are of the test, and has others. */
function hasOwnParts(sequences: LabelledSequences['sequences']): boolean {
  const tested = sequences.filter(({ part }) => part === 'test').length;
  return tested > 0 && tested < sequences.length;
}

/** As the file divides its sequences, else by the settings; a sequence is named by its place in the file. */
function partsOf({ sequences }: LabelledSequences, { train, validation, dataSeed }: Config): Parts {
  const names = Int32Array.from(sequences.keys());
  const labelOf = (name: number) => sequences[name]!.label;
  const random = seededRandom(dataSeed);
  if (hasOwnParts(sequences)) {
    const tested = names.filter((name) => sequences[name]!.part === 'test');
    const other = names.filter((name) => sequences[name]!.part !== 'test');
    const { first, rest } = stratified(other, labelOf, 1 - VALIDATION_SHARE, random);
    return { train: first, validation: rest, test: tested };
  }
  const all = stratified(names, labelOf, (train + validation) / 100, random);
  const { first, rest } = stratified(all.first, labelOf, train / (train + validation), random);
  return { train: first, validation: rest, test: all.rest };
}

export type ChannelScale = { readonly mean: number; readonly deviation: number };

/** Mean and standard deviation of each channel over all that is known of the training sequences; 1 for a channel that is constant. */
export function channelScales({ channels, sequences }: LabelledSequences, train: Int32Array): readonly ChannelScale[] {
  const width = channels.length;
  return channels.map((_, channel) => {
    // Welford (1962): exact where the mean is large beside the deviation.
    let [count, mean, squares] = [0, 0, 0];
    for (const name of train) {
      const { values } = sequences[name]!;
      for (let at = channel; at < values.length; at += width) {
        const value = values[at]!;
        if (value !== value) continue;
        count += 1;
        const difference = value - mean;
        mean += difference / count;
        squares += difference * (value - mean);
      }
    }
    return { mean, deviation: Math.sqrt(squares / Math.max(1, count)) || 1 };
  });
}

function problemIn({ sequences, labels }: LabelledSequences, parts: Parts, config: Config): TaskProblem | null {
  const divided = sequences.length - (hasOwnParts(sequences) ? parts.test.length : 0);
  const smallest = Math.min(config.train, config.validation, 100 - config.train - config.validation);
  if (divided < FEWEST) return { code: 'too-few-sequences', sequences: divided, needed: FEWEST };
  if (Object.values(parts).some(({ length }) => length === 0)) {
    return { code: 'too-few-sequences', sequences: sequences.length, needed: Math.ceil(100 / Math.max(1, smallest)) };
  }
  const known = new Set(Array.from(parts.train, (name) => sequences[name]!.label));
  return known.size > 1 ? null : { code: 'one-label', label: labels[[...known][0]!]! };
}

function cut(config: Config, source: TaskSource): TaskCut {
  if (source.kind !== 'labelled') return { ok: false, problem: { code: 'no-source' } };
  const { data } = source;
  const { channels, labels, sequences } = data;
  const parts = partsOf(data, config);
  const problem = problemIn(data, parts, config);
  if (problem) return { ok: false, problem };
  const inputs = channels.length;
  const scales = channelScales(data, parts.train);
  const lengths = sequences.map(({ values }) => values.length / inputs);
  const time = lengths.reduce((most, length) => Math.max(most, length), 0);
  const isMasked = lengths.some((length) => length !== time);

  /** A missing value is the last one before it; the mean, where there is none. */
  function fill(names: Int32Array, { x, y, mask }: SampleRows): void {
    for (const [row, name] of names.entries()) {
      const { values, label } = sequences[name]!;
      y[row] = label;
      mask?.fill(1, row * time, row * time + lengths[name]!);
      for (const [channel, { mean, deviation }] of scales.entries()) {
        let last = 0;
        for (let at = channel; at < values.length; at += inputs) {
          const value = values[at]!;
          if (value === value) last = (value - mean) / deviation;
          x[row * time * inputs + at] = last;
        }
      }
    }
  }
  const answer =
    labels.length === 2
      ? ({ kind: 'flags', count: 1, at: 'last' } as const)
      : ({ kind: 'class', count: labels.length, at: 'last' } as const);
  const shape = { time, inputs, channels, classes: labels, answer, isMasked } as const;
  const reading = { isFresh: false, isStream: false, readsBothWays: true } as const;
  return { ok: true, samples: { ...shape, ...reading, parts, fill } };
}

/** The label with the largest logit, the first of equal ones; of two labels the second where its flag is likelier than not. */
function labelSaid({ answer }: Samples, said: Float64Array, row: number): number {
  const { kind, count } = answer!;
  if (kind === 'flags') return said[row]! > 0 ? 1 : 0;
  return likeliest(said, row * count, count);
}

const shareWrong = (samples: Samples, { said, y }: Answered) => ({
  mean: y.reduce((wrong, label, row) => wrong + Number(labelSaid(samples, said, row) !== label), 0) / y.length,
  count: y.length,
});

/** The share of wrong answers of one who always says the most frequent label of the training part. */
function chance(samples: Samples, part: Part): number {
  const counts = new Map<number, number>();
  for (const label of targetsIn(samples, 'train')) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [-1, 0]);
  const asked = targetsIn(samples, part);
  return asked.reduce((wrong, label) => wrong + Number(label !== most), 0) / asked.length;
}

export const LABELLED: Task = {
  measure: 'error',
  cut,
  value: shareWrong,
  chance,
};
