/** Windows of a series, or samples of another task: what a network can be trained on, seen alike. */
import type { Config } from '../settings/settings';
import { networkShape, type NetworkShape } from '../network/layout';
import { fillBatch, type Windows } from '../windows/windows';
import type { Samples } from './task';

export type Trainable = Windows | Samples;

export const isSamples = (trainable: Trainable): trainable is Samples => 'fill' in trainable;

/** What training takes: samples, or windows as such; windows whose states are carried on are pieces of streams. */
export function samplesOf(trainable: Trainable): Samples {
  if (isSamples(trainable) || trainable.piece === trainable.lookBack) return readingsOf(trainable);
  const { piece } = trainable;
  // Without what is read before: the states stand for it.
  const pieces = readingsOf({ ...trainable, lookBack: piece });
  return { ...pieces, isStream: true, stride: piece };
}

/** What is read for an answer: of a forecast the whole of it. */
export function readingsOf(trainable: Trainable): Samples {
  if (isSamples(trainable)) return trainable;
  const { lookBack: time, channels, parts } = trainable;
  return {
    time,
    inputs: channels.length,
    channels: channels.map(({ name }) => name),
    classes: [],
    answer: null,
    isMasked: false,
    parts,
    isFresh: false,
    isStream: false,
    // Beyond the last value there is nothing to read from the end.
    readsBothWays: false,
    fill: (names, { x, y }) => fillBatch(trainable, names, x, y),
  };
}

/** The network that the settings make for it. */
export function shapeFor(config: Config, trainable: Trainable): NetworkShape {
  if (!isSamples(trainable)) return networkShape(config, trainable.channels.length);
  const { inputs, answer, readsBothWays } = trainable;
  const { cell, activation, units, layers, options } = networkShape({ ...config, shortcut: 'none' }, inputs);
  return {
    cell,
    activation,
    inputs,
    units,
    layers,
    horizon: 1,
    ...(options ? { options } : {}),
    ...(answer ? { answer } : {}),
    ...(config.directions === 'both' && readsBothWays ? { bidirectional: true } : {}),
  };
}
