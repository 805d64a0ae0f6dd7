/** Gradients of a head that answers with classes or flags, from the slopes by what it says. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Driver, NumberTexture, QuadTexture } from '../driver';
import { FLAT_INDEX, HEADER, summed } from '../shader';
import { drawFours, drawTensor, FOURS, foursOf, gatherHead } from './fourOutputs';

/** Of h: slopes·Wᵀ. */
const STATE_GRADIENT = `${HEADER}${FOURS}${FLAT_INDEX}
uniform sampler2D given, slopes, weights;
uniform int givenColumns, units;
out vec4 dh;

void main() {
  int index = flatIndex();
  if (index >= size) return;
  int row = index / units, unit = index % units;
  float sum = 0.0;
  ${summed('sum', 'fours', (k) => `dot(four(slopes, row * fours + ${k}), four(weights, unit * fours + ${k}))`)}
  dh = vec4(sum * at(given, givenColumns, 0), 0.0, 0.0, 0.0);
}`;

/**
 * Of a kernel [width, outputs] what some rows give: the sum of factor ⊙ slopes over `span` of them; in a line below it, of a
 * bias, whose factor is 1.
 */
const PARTS = `${HEADER}${FOURS}
uniform sampler2D factors, slopes;
uniform int factorsColumns, rows, width, span;
out vec4 part;

void main() {
  int index = drawn();
  if (index >= size) return;
  int column = index % fours, place = index / fours;
  int line = place % (width + 1), first = place / (width + 1) * span, end = min(first + span, rows);
  part = vec4(0.0);
  for (int row = first; row < end; row++) {
    float factor = line == width ? 1.0 : at(factors, factorsColumns, row * width + line);
    part += factor * four(slopes, row * fours + column);
  }
}`;

/** All parts together, from a line on. */
const TOGETHER = `${HEADER}${FOURS}${FLAT_INDEX}
uniform sampler2D given, parts;
uniform int givenColumns, outputs, width, firstLine, count;
out vec4 gradient;

void main() {
  int index = flatIndex();
  if (index >= size) return;
  int line = firstLine + index / outputs, column = index % outputs;
  float sum = 0.0;
  for (int k = 0; k < count; k++) sum += four(parts, (k * (width + 1) + line) * fours + (column >> 2))[column & 3];
  gradient = vec4(sum * at(given, givenColumns, 0), 0.0, 0.0, 0.0);
}`;

/** Rows that a part sums at least, and how many parts there are at most: the sums of both stay short. */
const SPAN = 128;
const MOST_PARTS = 64;

/** Inputs as of `HEAD_LOSS_GRADIENT`, with the handle of `answerLoss`. */
export function answerGradients(inputs: readonly TensorInfo[], driver: Driver): TensorInfo[] {
  const [givenInfo, slopesInfo, ...rest] = inputs as readonly [TensorInfo, TensorInfo, ...TensorInfo[]];
  const slopes = driver.quadsOf(slopesInfo);
  const [given, h, kernel, s] = [givenInfo, ...rest].map((info) => driver.input(info)) as [
    ...[given: NumberTexture, h: NumberTexture, kernel: NumberTexture],
    ...[s?: NumberTexture],
  ];
  const { shape } = h.info;
  const [units = 0, outputs = 0] = kernel.info.shape;
  const rows = shape.slice(0, -1).reduce((product, dimension) => product * dimension, 1);
  const head: Head = { driver, given, slopes, rows, outputs };

  const weights = gatherHead(driver, kernel, null, units, outputs);
  const integers = { units, fours: foursOf(outputs) };
  const dh = drawTensor(driver, STATE_GRADIENT, shape, { given, slopes, weights }, integers);
  driver.free(weights);
  const [dKernel, dBias] = kernelGradients(head, h, units, true);
  const [dLine] = s ? kernelGradients(head, s, s.info.shape[1]!, false) : [];
  return [dh, dKernel!, dBias!, ...(dLine ? [dLine] : [])].map(({ info }) => info);
}

type Head = {
  readonly driver: Driver;
  readonly given: NumberTexture;
  readonly slopes: QuadTexture;
  readonly rows: number;
  readonly outputs: number;
};

/** Of the kernel that is multiplied with factors [rows, width], and of the bias. */
function kernelGradients(
  { driver, given, slopes, rows, outputs }: Head,
  factors: NumberTexture,
  width: number,
  hasBias: boolean,
): readonly NumberTexture[] {
  const fours = foursOf(outputs);
  const span = Math.max(SPAN, Math.ceil(rows / MOST_PARTS));
  const count = Math.ceil(rows / span);
  const size = count * (width + 1) * fours;
  const parts = drawFours(driver, PARTS, size, { factors, slopes }, { rows, width, span, fours });
  const from = (firstLine: number, shape: readonly number[]) =>
    drawTensor(driver, TOGETHER, shape, { given, parts }, { outputs, width, firstLine, count, fours });
  const gradients = [from(0, [width, outputs]), ...(hasBias ? [from(width, [outputs])] : [])];
  driver.free(parts);
  return gradients;
}
