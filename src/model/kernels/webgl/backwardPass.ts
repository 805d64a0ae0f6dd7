/** The way back: a draw a time step, and the gradients of the products whatever the length. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { RecurrentLayerAttributes } from '../recurrentLayer';
import type { Driver } from './driver';
import { ofOneStep, ofUnits, pair, regionOf, type Pair } from './fourRows';
import { inputGradient, startGradients } from './dataGradients';
import { named } from './textureNames';
import { parameterGradients } from './parameterGradients';
import { passOf, pastOf, peepholeOf, startOf, traceOf } from './pass';
import { backwardStep, holdsGradient } from './timeStep';

export function backward(tensors: readonly TensorInfo[], driver: Driver, attributes: RecurrentLayerAttributes) {
  const [dhInfo, ...inputs] = tensors;
  const { pass, rest } = passOf(inputs, driver, attributes);
  const trace = traceOf(rest, pass);
  const { sizes, shaders } = pass;
  const { time, units } = sizes;
  const { weights, rows, states, gates } = trace;
  const [hs, cs = hs] = states as readonly [Pair, Pair?];
  const start = startOf(pass);
  const dh = driver.input(dhInfo!);
  const { sequence } = attributes;
  const given = sequence ? ofUnits(driver, sizes, dh) : [ofOneStep(driver, sizes, dh)];
  const dz = Array.from({ length: shaders.blocks }, () => pair(driver, sizes, units));
  const carry = shaders.carries ? pair(driver, sizes, units) : null;
  const held = holdsGradient(attributes, shaders) ? pair(driver, sizes, units) : null;
  const targets = [...dz, ...(carry ? [carry] : []), ...(held ? [held] : [])];
  const source = backwardStep(attributes, shaders);
  for (let t = time - 1; t >= 0; t--) {
    const parity = t & 1;
    const { textures, past } = pastOf(t, trace, start);
    const of = (pairs: readonly Pair[], which: number) => pairs.map((both) => both[which]!);
    driver.draw(source, {
      textures: {
        given: given[sequence ? parity : 0]!,
        weights,
        hs: hs[parity]!,
        cs: cs[parity]!,
        ...textures,
        ...named('gates', of(gates, parity)),
        ...named('later', of(dz, 1 - parity)),
        ...(carry ? { laterCarry: carry[1 - parity]! } : {}),
        ...(held ? { laterHeld: held[1 - parity]! } : {}),
        ...(attributes.masked ? { rows: rows[parity]! } : {}),
        ...peepholeOf(pass),
      },
      integers: { ...sizes, t, past, givenStep: sequence ? t : 0, isGiven: Number(sequence || t === time - 1) },
      targets: of(targets, parity),
      region: regionOf(t, sizes, units),
      slot: parity,
    });
  }
  const gradients = [
    ...parameterGradients(pass, trace, dz, start),
    ...(attributes.inputGradient ? [inputGradient(pass, trace, dz)] : []),
    ...startGradients(pass, trace, dz, carry, held),
  ];
  for (const texture of [...given, ...start, ...targets.flat()]) driver.free(texture);
  return gradients.map(({ info }) => info);
}
