/** Head and loss of classes and flags on the GPU: `network/answers.ts` as shaders, with rows of h for its rows. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { NOT_ASKED, type Answer } from '../../../network/answers';
import type { Driver, NumberTexture, QuadTexture } from '../driver';
import { HEADER, summed } from '../shader';
import { drawFours, drawTensor, FOURS, foursOf, gatherHead } from './fourOutputs';

/** What the head says: logits of a row, with what a shortcut adds. */
const logits = (hasLine: boolean): string => `${HEADER}${FOURS}
uniform sampler2D h, weights, s, line;
uniform int hColumns, sColumns, units, seen;
out vec4 said;

void main() {
  int index = drawn();
  if (index >= size) return;
  int row = index / fours, column = index % fours;
  said = four(weights, units * fours + column);
  vec4 sum = vec4(0.0);
  ${summed('sum', 'units', (k) => `at(h, hColumns, row * units + ${k}) * four(weights, (${k}) * fours + column)`)}
  ${hasLine ? summed('sum', 'seen', (k) => `at(s, sColumns, row * seen + ${k}) * four(line, (${k}) * fours + column)`) : ''}
  said += sum;
}`;

/** log(1 + x), and 1 - e⁻ˣ, for x of 0 and more, with all digits where x is small. */
const LOG_AND_EXP = `
float log1p(float x) { return x < 0.01 ? x * (1.0 - x * (0.5 - x / 3.0)) : log(1.0 + x); }
float missing(float x) { return x < 0.01 ? x * (1.0 - x * (0.5 - x / 6.0)) : 1.0 - exp(-x); }
float sigmoid(float x) { return 1.0 / (1.0 + exp(-x)); }
`;
const IS_ASKED = (target: string) => `${target} != ${NOT_ASKED.toFixed(1)}`;
const TARGET = `
uniform sampler2D target;
uniform int targetColumns, outputs;
`;

/** Of a row: the largest logit, Σ exp(z - largest), the loss, and how much is asked; the first two of classes alone. */
const ROWS: Readonly<Record<Answer['kind'], string>> = {
  class: `
  float asked = at(target, targetColumns, row);
  int own = ${IS_ASKED('asked')} ? int(asked + 0.5) : -1;
  vec4 most = four(said, row * fours);
  for (int k = 1; k < fours; k++) most = max(most, four(said, row * fours + k));
  float largest = max(max(most.x, most.y), max(most.z, most.w));
  vec4 others = vec4(0.0);
  for (int k = 0; k < fours; k++) {
    bvec4 isOwn = equal(4 * k + ivec4(0, 1, 2, 3), ivec4(own));
    others += mix(exp(four(said, row * fours + k) - largest), vec4(0.0), isOwn);
  }
  float rest = dot(others, vec4(1.0));
  rowSums = vec4(largest, rest, 0.0, 0.0);
  if (own >= 0) {
    float below = largest - four(said, row * fours + (own >> 2))[own & 3];
    float sum = rest + exp(-below);
    rowSums = vec4(largest, sum, below > 0.0 ? log(sum) + below : log1p(rest), 1.0);
  }`,
  flags: `
  rowSums = vec4(0.0);
  for (int column = 0; column < outputs; column++) {
    float asked = at(target, targetColumns, row * outputs + column);
    if (!(${IS_ASKED('asked')})) continue;
    float z = four(said, row * fours + (column >> 2))[column & 3];
    rowSums.z += (max(z, 0.0) - asked * z) + log1p(exp(-abs(z)));
    rowSums.w += 1.0;
  }`,
};

const rowLosses = (kind: Answer['kind']): string => `${HEADER}${FOURS}${LOG_AND_EXP}${TARGET}
uniform sampler2D said;
out vec4 rowSums;

void main() {
  int row = drawn();
  if (row >= size) return;
  ${ROWS[kind]}
}`;

/** Texels that one sums up: long sums in one fragment are slow, and lose digits. */
const FOLD = 64;
/** Losses and what is asked. */
const SUMS = `${HEADER}${FOURS}
uniform sampler2D parts;
uniform int count;
out vec4 sums;

void main() {
  int first = ${FOLD} * drawn(), end = min(first + ${FOLD}, count);
  sums = vec4(0.0);
  for (int k = first; k < end; k++) sums.zw += four(parts, k).zw;
}`;

const MEAN = `${HEADER}${FOURS}
uniform sampler2D sums;
out vec4 mean;

void main() {
  vec4 all = four(sums, 0);
  mean = vec4(all.w > 0.0 ? all.z / all.w : 0.0, 0.0, 0.0, 0.0);
}`;

/** The slope of the mean loss by each logit. That of the class that is right is taken from what it lacks to 1: no digits cancel. */
const SLOPES: Readonly<Record<Answer['kind'], string>> = {
  class: `
  vec4 ofRow = four(rowSums, row);
  if (ofRow.w == 0.0) return;
  int own = int(at(target, targetColumns, row) + 0.5);
  vec4 shares = exp(four(said, index) - ofRow.x) / ofRow.y;
  slopes = mix(shares, vec4(-missing(ofRow.z)), equal(first + ivec4(0, 1, 2, 3), ivec4(own))) / asked;`,
  flags: `
  vec4 z = four(said, index), found = vec4(0.0);
  for (int lane = 0; lane < 4 && first + lane < outputs; lane++) {
    float flag = at(target, targetColumns, row * outputs + first + lane);
    if (${IS_ASKED('flag')}) found[lane] = ((1.0 - flag) * sigmoid(z[lane]) - flag * sigmoid(-z[lane])) / asked;
  }
  slopes = found;`,
};

const slopesOf = (kind: Answer['kind']): string => `${HEADER}${FOURS}${LOG_AND_EXP}${TARGET}
uniform sampler2D said, rowSums, sums;
out vec4 slopes;

void main() {
  int index = drawn();
  if (index >= size) return;
  int row = index / fours, first = 4 * (index % fours);
  float asked = max(four(sums, 0).w, 1.0);
  slopes = vec4(0.0);
  ${SLOPES[kind]}
}`;

/** The mean loss, and a handle of its gradient by what the head says, as textures of four outputs. */
export function answerLoss(inputs: readonly TensorInfo[], driver: Driver, kind: Answer['kind']): TensorInfo[] {
  const [h, kernel, bias, target, s, lineKernel] = inputs.map((info) => driver.input(info)) as [
    ...[h: NumberTexture, kernel: NumberTexture, bias: NumberTexture, target: NumberTexture],
    ...[s?: NumberTexture, lineKernel?: NumberTexture],
  ];
  const [units = 0, outputs = 0] = inputs[1]!.shape;
  const rows = inputs[0]!.shape.slice(0, -1).reduce((product, dimension) => product * dimension, 1);
  const seen = inputs[5]?.shape[0] ?? 0;
  const fours = foursOf(outputs);
  const integers = { units, outputs, fours, seen };

  const weights = gatherHead(driver, kernel, bias, units, outputs);
  const line = lineKernel ? gatherHead(driver, lineKernel, null, seen, outputs) : null;
  const factors = { h, weights, ...(s && line ? { s, line } : {}) };
  const said = drawFours(driver, logits(line !== null), rows * fours, factors, integers);
  const rowSums = drawFours(driver, rowLosses(kind), rows, { said, target }, integers);
  const sums = summedUp(driver, rowSums, rows);
  const mean = drawTensor(driver, MEAN, [], { sums }, {});
  const slopes = drawFours(driver, slopesOf(kind), rows * fours, { said, target, rowSums, sums }, integers);
  for (const texture of [weights, ...(line ? [line] : []), said, rowSums, sums]) driver.free(texture);
  return [mean.info, slopes.info];
}

/** The sums of all rows in one texel, in stages. */
function summedUp(driver: Driver, rowSums: QuadTexture, rows: number): QuadTexture {
  let [parts, count] = [rowSums, rows];
  do {
    const size = Math.ceil(count / FOLD);
    const sums = drawFours(driver, SUMS, size, { parts }, { count });
    if (parts !== rowSums) driver.free(parts);
    [parts, count] = [sums, size];
  } while (count > 1);
  return parts;
}
