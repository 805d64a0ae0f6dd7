/** What a generator is given, and what it makes: a clean series in its true parts. */
import type { Component } from '../../protocol/series';
import type { Random } from '../../random';

export type Request<Parameters> = {
  /** Time steps. A longer series begins with the shorter one. */
  readonly length: number;
  readonly parameters: Parameters;
  /** For series that are random in themselves; noise is added later. */
  readonly random: Random;
};
/** The parts add up to the clean series, save for `regime`, which is the number of the regime in place. */
export type Generator<Parameters> = (request: Request<Parameters>) => readonly Component[];

/** The values at the time steps 0, 1, 2, …; asked for in this order, so that each may go on from the one before. */
export const sampled = (length: number, value: (time: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, time) => value(time));

/** A clean series that has no parts of its own. */
export const signal = (length: number, value: (time: number) => number): readonly Component[] => [
  { name: 'signal', values: sampled(length, value) },
];
