/** The way forward: a draw a time step, and a few more whatever the length. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { RecurrentLayerAttributes } from '../recurrentLayer';
import type { Driver } from './driver';
import { regionOf, stepToTensor, toTensor } from './fourRows';
import { emptyTrace, listOf, passOf, pastOf, peepholeOf, startOf } from './pass';
import { forwardStep } from './timeStep';

export function forward(inputs: readonly TensorInfo[], driver: Driver, attributes: RecurrentLayerAttributes) {
  const { pass } = passOf(inputs, driver, attributes);
  const { sizes, shaders } = pass;
  const { time, units } = sizes;
  const trace = emptyTrace(pass);
  const { weights, rows, states, gates } = trace;
  const start = startOf(pass);
  const source = forwardStep(attributes, shaders);
  for (let t = 0; t < time; t++) {
    const parity = t & 1;
    const { textures, past } = pastOf(t, trace, start);
    driver.draw(source, {
      textures: { rows: rows[parity]!, weights, ...textures, ...peepholeOf(pass) },
      integers: { ...sizes, t, past },
      targets: [...gates, ...states].map((textureOf) => textureOf[parity]!),
      region: regionOf(t, sizes, units),
      slot: parity,
    });
  }
  for (const texture of start) driver.free(texture);
  const [h] = states;
  const shown = attributes.sequence ? toTensor(driver, sizes, h!, units) : stepToTensor(driver, sizes, h!, time - 1);
  const ends = attributes.keepStates ? states.map((state) => stepToTensor(driver, sizes, state, time - 1)) : [];
  const kept = listOf(trace);
  if (attributes.keepTrace) return [shown, ...kept, ...ends].map(({ info }) => info);
  for (const texture of kept) driver.free(texture);
  return [shown, ...ends].map(({ info }) => info);
}
