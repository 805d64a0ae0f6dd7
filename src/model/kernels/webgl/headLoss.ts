/**
 * Dense head and loss of the `webgl` engine. Of a forecast it is here: two draws forward, three back, and one for a shortcut;
 * of classes and flags, which may be asked at every time step, in `answers/`.
 */
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { QUANTILES } from '../../network/losses';
import type { LossName } from '../../settings/settings';
import { HEAD_LOSS, HEAD_LOSS_GRADIENT, type HeadLossAttributes } from '../headLoss';
import { asList } from '../recurrentLayer';
import { answerGradients } from './answers/answerGradients';
import { answerLoss } from './answers/answerLoss';
import { driverOf, type Driver, type NumberTexture } from './driver';
import { FLAT_INDEX, HEADER, summed } from './shader';

export function registerWebglHeadLoss(): void {
  registerKernel({
    kernelName: HEAD_LOSS,
    backendName: 'webgl',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { loss } = attrs as unknown as HeadLossAttributes;
      const [tensors, driver] = [asList(inputs), driverOf(backend as MathBackendWebGL)];
      return loss === 'class' || loss === 'flags' ? answerLoss(tensors, driver, loss) : forward(tensors, driver, loss);
    },
  });
  registerKernel({
    kernelName: HEAD_LOSS_GRADIENT,
    backendName: 'webgl',
    kernelFunc: ({ inputs, backend }) => {
      const [tensors, driver] = [asList(inputs), driverOf(backend as MathBackendWebGL)];
      return isHandle(tensors[1]!) ? answerGradients(tensors, driver) : gradients(tensors, driver);
    },
  });
}

/** The gradient by what an answer says is a handle, as a trace is; that of a forecast has a shape. */
const isHandle = ({ shape }: TensorInfo): boolean => shape[0] === 0;

/** A share as GLSL writes it, by the number of its head. */
const QUANTILE = QUANTILES.reduceRight<string>(
  (others, share, head) => (others ? `quantile == ${head} ? ${share} : ${others}` : String(share)),
  '',
);

/** `LOSSES` of `network/losses.ts`, of the difference d; `quantile` numbers the head. */
const LOSS_AND_SLOPE: Readonly<Record<LossName, string>> = {
  mse: 'value = d * d; slope = 2.0 * d;',
  mae: 'value = abs(d); slope = sign(d);',
  huber: 'value = abs(d) <= 1.0 ? 0.5 * d * d : abs(d) - 0.5; slope = clamp(d, -1.0, 1.0);',
  quantile: `float q = ${QUANTILE}; value = d > 0.0 ? (1.0 - q) * d : -q * d;
  slope = d > 0.0 ? 1.0 - q : d < 0.0 ? -q : 0.0;`,
};

/** What a shortcut adds to an output. */
const LINE = 'uniform sampler2D s, lineKernel;\nuniform int sColumns, lineKernelColumns, seen;';
const LINE_SUM = summed(
  'line',
  'seen',
  (k) => `at(s, sColumns, row * seen + ${k}) * at(lineKernel, lineKernelColumns, (${k}) * outputs + column)`,
);

/** Each output, its loss, and the gradient of the mean loss by it. */
const errors = (loss: LossName, hasLine: boolean): string => `${HEADER}${FLAT_INDEX}
uniform sampler2D h, kernel, bias, target;
uniform int hColumns, kernelColumns, biasColumns, targetColumns, units, outputs, horizon, size;
${hasLine ? LINE : ''}
layout(location = 0) out vec4 error;
layout(location = 1) out vec4 losses;

void main() {
  int index = flatIndex();
  if (index >= size) return;
  int row = index / outputs, column = index % outputs, quantile = column / horizon;
  float d = at(bias, biasColumns, column) - at(target, targetColumns, row * horizon + column % horizon);
  for (int unit = 0; unit < units; unit++) {
    d += at(h, hColumns, row * units + unit) * at(kernel, kernelColumns, unit * outputs + column);
  }
  ${hasLine ? `float line = 0.0; ${LINE_SUM} d += line;` : ''}
  float value, slope;
  ${LOSS_AND_SLOPE[loss]}
  error = vec4(slope / float(size), 0.0, 0.0, 0.0);
  losses = vec4(value, 0.0, 0.0, 0.0);
}`;

const MEAN = `${HEADER}
uniform sampler2D losses;
uniform int lossesColumns, size;
out vec4 mean;

void main() {
  float sum = 0.0;
  for (int index = 0; index < size; index++) sum += at(losses, lossesColumns, index);
  mean = vec4(sum / float(size), 0.0, 0.0, 0.0);
}`;

function forward(inputs: readonly TensorInfo[], driver: Driver, loss: LossName): TensorInfo[] {
  const [h, kernel, bias, target, s, lineKernel] = inputs.map((info) => driver.input(info)) as [
    ...[h: NumberTexture, kernel: NumberTexture, bias: NumberTexture, target: NumberTexture],
    ...[s?: NumberTexture, lineKernel?: NumberTexture],
  ];
  const [units = 0, outputs = 0] = inputs[1]!.shape;
  const horizon = inputs[3]!.shape[1]!;
  const batch = inputs[0]!.shape[0]!;
  const size = batch * outputs;
  const error = driver.output([batch, outputs]);
  const losses = driver.output([batch, outputs]);
  const textures = { h, kernel, bias, target, ...(s && lineKernel ? { s, lineKernel } : {}) };
  const seen = inputs[5]?.shape[0] ?? 0;
  const integers = { units, outputs, horizon, size, seen };
  driver.draw(errors(loss, seen > 0), { textures, integers, targets: [error, losses] });
  const mean = driver.output([]);
  driver.draw(MEAN, { textures: { losses }, integers: { size }, targets: [mean] });
  driver.free(losses);
  return [mean.info, error.info];
}

const STATE_GRADIENT = `${HEADER}${FLAT_INDEX}
uniform sampler2D given, error, kernel;
uniform int givenColumns, errorColumns, kernelColumns, units, outputs, size;
out vec4 dh;

void main() {
  int index = flatIndex();
  if (index >= size) return;
  int row = index / units, unit = index % units;
  float sum = 0.0;
  for (int column = 0; column < outputs; column++) {
    sum += at(error, errorColumns, row * outputs + column) * at(kernel, kernelColumns, unit * outputs + column);
  }
  dh = vec4(sum * at(given, givenColumns, 0), 0.0, 0.0, 0.0);
}`;

/** Of the kernel, or of a shortcut's with what it sees for h; of the bias as well, with `ones` for h: a bias is a kernel of one unit that is always 1. */
const HEAD_GRADIENT = `${HEADER}${FLAT_INDEX}
uniform sampler2D given, error, h;
uniform int givenColumns, errorColumns, hColumns, batch, units, outputs, size, ones;
out vec4 gradient;

void main() {
  int index = flatIndex();
  if (index >= size) return;
  int unit = index / outputs, column = index % outputs;
  float sum = 0.0;
  for (int row = 0; row < batch; row++) {
    float factor = ones == 1 ? 1.0 : at(h, hColumns, row * units + unit);
    sum += factor * at(error, errorColumns, row * outputs + column);
  }
  gradient = vec4(sum * at(given, givenColumns, 0), 0.0, 0.0, 0.0);
}`;

function gradients(inputs: readonly TensorInfo[], driver: Driver): TensorInfo[] {
  const [given, error, h, kernel, s] = inputs.map((info) => driver.input(info)) as [
    ...[given: NumberTexture, error: NumberTexture, h: NumberTexture, kernel: NumberTexture],
    ...[s?: NumberTexture],
  ];
  const [units = 0, outputs = 0] = inputs[3]!.shape;
  const batch = inputs[2]!.shape[0]!;
  const seen = inputs[4]?.shape[1] ?? 0;
  const drawn = (shader: string, shape: readonly number[], ones: 0 | 1, of = h, width = units): TensorInfo => {
    const gradient = driver.output(shape);
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    driver.draw(shader, {
      textures: shader === STATE_GRADIENT ? { given, error, kernel } : { given, error, h: of },
      integers: { batch, units: width, outputs, size, ones },
      targets: [gradient],
    });
    return gradient.info;
  };
  return [
    drawn(STATE_GRADIENT, [batch, units], 0),
    drawn(HEAD_GRADIENT, [units, outputs], 0),
    drawn(HEAD_GRADIENT, [outputs], 1),
    ...(s ? [drawn(HEAD_GRADIENT, [seen, outputs], 0, s, seen)] : []),
  ];
}
