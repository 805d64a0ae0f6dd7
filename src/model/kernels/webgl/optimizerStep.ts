/** The optimizers of the `webgl` engine: one draw a parameter, and for clipping one more each and one for all. */
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { OptimizerName } from '../../settings/settings';
import { ADAM, adamCorrections, RMSPROP, type OptimizerStepAttributes } from '../../network/optimizers';
import { OPTIMIZER_STEP } from '../optimizerStep';
import { asList } from '../recurrentLayer';
import { driverOf, type Driver, type NumberTexture } from './driver';
import { FLAT_INDEX, HEADER } from './shader';

export function registerWebglOptimizerStep(): void {
  registerKernel({
    kernelName: OPTIMIZER_STEP,
    backendName: 'webgl',
    kernelFunc: ({ inputs, backend, attrs }) =>
      step(asList(inputs), driverOf(backend as MathBackendWebGL), attrs as unknown as OptimizerStepAttributes),
  });
}

/** Sums of squares of one parameter's gradient that are taken side by side. */
const SUMS = 64;

const SQUARES = `${HEADER}
uniform sampler2D g;
uniform int gColumns, size;
out vec4 squares;

void main() {
  float sum = 0.0;
  for (int index = texel().x; index < size; index += ${SUMS}) {
    float value = at(g, gColumns, index);
    sum += value * value;
  }
  squares = vec4(sum, 0.0, 0.0, 0.0);
}`;

/** What the gradient is multiplied with, so that its norm over all parameters is at most `clipNorm`. */
const CLIP_FACTOR = `${HEADER}
uniform sampler2D squares;
uniform int rows;
uniform float clipNorm;
out vec4 factor;

void main() {
  float sum = 0.0;
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < ${SUMS}; column++) sum += texelFetch(squares, ivec2(column, row), 0).r;
  }
  float norm = sqrt(sum);
  factor = vec4(norm > clipNorm ? clipNorm / norm : 1.0, 0.0, 0.0, 0.0);
}`;

/** The equations of the contract: from w, g, m, v to the new w, m, v. */
const EQUATIONS: Readonly<Record<OptimizerName, string>> = {
  sgd: 'm = momentum * m - rate * g; w += m;',
  rmsprop: `v = ${RMSPROP.decay} * v + (1.0 - ${RMSPROP.decay}) * g * g; w -= rate * g / (sqrt(v) + epsilon);`,
  adam: `m = ${ADAM.beta1} * m + (1.0 - ${ADAM.beta1}) * g;
  v = ${ADAM.beta2} * v + (1.0 - ${ADAM.beta2}) * g * g;
  w -= rate * m / (sqrt(v) + epsilon);`,
};

const update = (optimizer: OptimizerName): string => `${HEADER}${FLAT_INDEX}
uniform sampler2D ws, gs, ms, vs, factor;
uniform int wsColumns, gsColumns, msColumns, vsColumns, clipped;
uniform float rate, momentum, epsilon;
layout(location = 0) out vec4 wAfter;
layout(location = 1) out vec4 mAfter;
layout(location = 2) out vec4 vAfter;

void main() {
  int index = flatIndex();
  float w = at(ws, wsColumns, index), g = at(gs, gsColumns, index);
  float m = at(ms, msColumns, index), v = at(vs, vsColumns, index);
  if (clipped == 1) g *= texelFetch(factor, ivec2(0), 0).r;
  ${EQUATIONS[optimizer]}
  wAfter = vec4(w, 0.0, 0.0, 0.0);
  mAfter = vec4(m, 0.0, 0.0, 0.0);
  vAfter = vec4(v, 0.0, 0.0, 0.0);
}`;

function rates({ optimizer, learningRate, step: count }: OptimizerStepAttributes) {
  if (optimizer === 'adam') return adamCorrections(learningRate, count);
  return { rate: learningRate, epsilon: RMSPROP.epsilon };
}

function step(tensors: readonly TensorInfo[], driver: Driver, attributes: OptimizerStepAttributes): TensorInfo[] {
  const { optimizer, clipNorm, momentum } = attributes;
  const count = tensors.length / 4;
  const inputs = tensors.map((info) => driver.input(info));
  const factor = clipNorm > 0 ? clipFactor(driver, inputs.slice(count, 2 * count), clipNorm) : null;
  const numbers = { ...rates(attributes), momentum };
  const after: NumberTexture[][] = [[], [], []];
  for (let index = 0; index < count; index++) {
    const [ws, gs, ms, vs] = [0, 1, 2, 3].map((block) => inputs[block * count + index]!) as [
      NumberTexture,
      NumberTexture,
      NumberTexture,
      NumberTexture,
    ];
    const targets = after.map(() => driver.output(ws.info.shape));
    driver.draw(update(optimizer), {
      textures: { ws, gs, ms, vs, factor: factor ?? gs },
      integers: { clipped: factor ? 1 : 0 },
      numbers,
      targets,
    });
    for (const [block, target] of targets.entries()) after[block]!.push(target);
  }
  if (factor) driver.free(factor);
  return after.flat().map(({ info }) => info);
}

function clipFactor(driver: Driver, gradients: readonly NumberTexture[], clipNorm: number): NumberTexture {
  const rows = gradients.length;
  const squares = driver.quads(SUMS, rows);
  for (const [row, g] of gradients.entries()) {
    const size = g.info.shape.reduce((product, dimension) => product * dimension, 1);
    const region = { x: 0, y: row, width: SUMS, height: 1 };
    driver.draw(SQUARES, { textures: { g }, integers: { size }, targets: [squares], region });
  }
  const factor = driver.output([]);
  driver.draw(CLIP_FACTOR, { textures: { squares }, integers: { rows }, numbers: { clipNorm }, targets: [factor] });
  driver.free(squares);
  return factor;
}
