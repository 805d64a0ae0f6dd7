/**
 * Head and loss of the `wasm` engine. Large ones, as of a class at every time step, go through the SIMD module; for small
 * ones the plain loops of `reference` take less time than the way there and back.
 */
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { NOT_ASKED } from '../../network/answers';
import { forecastLoss } from '../../network/losses';
import { plainHeadGradients, plainHeadLoss } from '../cpu/headLoss';
import { numbersOf } from '../cpu/numbers';
import { HEAD_LOSS, HEAD_LOSS_GRADIENT, type HeadLossAttributes, type HeadLossName } from '../headLoss';
import { asList } from '../recurrentLayer';
import { isLarge, laid, padded, ROWS, tell, unpadded, type HeadField } from './head';
import { eights, Pieces } from './memory';
import type { Wasm } from './module';

/** With more, a product of so many numbers up to 2 would leave float64: see `flagsLoss` in `assembly/head.ts`. */
const MOST_FLAGS = 1000;

export function registerWasmHeadLoss(backendName: string, wasm: Wasm): void {
  registerKernel({
    kernelName: HEAD_LOSS,
    backendName,
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { loss } = attrs as unknown as HeadLossAttributes;
      const tensors = asList(inputs);
      const isPlain =
        !isLarge(sizeOf(tensors[0]!), tensors[1]!.shape[1]!) ||
        (loss === 'flags' && tensors[1]!.shape[1]! > MOST_FLAGS);
      const run = isPlain ? plainHeadLoss : headLoss;
      return run(tensors, backend as MathBackendCPU, loss, wasm);
    },
  });
  registerKernel({
    kernelName: HEAD_LOSS_GRADIENT,
    backendName,
    kernelFunc: ({ inputs, backend }) => {
      const tensors = asList(inputs);
      const run = isLarge(sizeOf(tensors[2]!), tensors[3]!.shape[1]!) ? gradients : plainHeadGradients;
      return run(tensors, backend as MathBackendCPU, wasm);
    },
  });
}

const sizeOf = ({ shape }: TensorInfo) => shape.reduce((product, dimension) => product * dimension, 1);

function headLoss(
  tensors: readonly TensorInfo[],
  backend: MathBackendCPU,
  loss: HeadLossName,
  wasm: Wasm,
): TensorInfo[] {
  const [h, kernel, bias, target, s, line] = tensors.map((tensor) => numbersOf(backend, tensor)) as [
    ...[h: Float32Array, kernel: Float32Array, bias: Float32Array, target: Float32Array],
    ...[s?: Float32Array, line?: Float32Array],
  ];
  const [units = 0, outputs = 0] = tensors[1]!.shape;
  const seen = tensors[5]?.shape[0] ?? 0;
  const [rows, width, depth] = [h.length / units, eights(outputs), 1 + units + seen];
  const isAnswer = loss === 'class' || loss === 'flags';
  const asked = isAnswer ? target.reduce((count, one) => count + Number(one !== NOT_ASKED), 0) : 0;
  const pieces = new Pieces(wasm);
  const places = laid(
    pieces,
    { rows, units, seen, outputs, asked },
    {
      h,
      kernel,
      bias,
      ...(s && line ? { s, line } : {}),
      ...(isAnswer ? { target: loss === 'flags' ? padded(target, rows, outputs, width) : target } : {}),
    },
    { said: rows * width, parts: 4 * rows, weights: width * depth, turned: ROWS * depth },
  );
  const told = tell(wasm, pieces, places);
  wasm.exports.forwardHead(told);
  if (isAnswer) wasm.exports[loss === 'class' ? 'classLoss' : 'flagsLoss'](told);
  const said = unpadded(pieces.numbers(places.said, rows * width), rows, outputs, width);
  const found = isAnswer
    ? { loss: asked > 0 ? lossOf(loss, pieces, places.parts, target, rows) / asked : 0, slopes: said }
    : forecastLoss(loss, said, target, outputs, tensors[3]!.shape[1]!);
  pieces.giveBack();
  return [
    backend.makeTensorInfo([], 'float32', Float32Array.of(found.loss)),
    backend.makeTensorInfo([rows, outputs], 'float32', new Float32Array(found.slopes)),
  ];
}

/** The sum of an answer's losses, from the parts that the module found: see `assembly/head.ts`. */
function lossOf(loss: 'class' | 'flags', pieces: Pieces, place: number, target: Float32Array, rows: number): number {
  let sum = 0;
  if (loss === 'flags') {
    const parts = new Float64Array(pieces.numbers(place, 1).buffer, place, 2 * rows);
    for (let at = 0; at < parts.length; at += 2) sum += parts[at]! + Math.log(parts[at + 1]!);
    return sum;
  }
  const parts = pieces.numbers(place, 2 * rows);
  for (let row = 0; row < rows; row++) {
    if (target[row] === NOT_ASKED) continue;
    const [others, own] = [parts[2 * row]!, parts[2 * row + 1]!];
    // e^700 is about the largest number there is.
    sum += own > -700 ? Math.log1p(others * Math.exp(-own)) : Math.log(others) - own;
  }
  return sum;
}

function gradients(tensors: readonly TensorInfo[], backend: MathBackendCPU, wasm: Wasm): TensorInfo[] {
  const [given, slopes, h, kernel, s] = tensors.map((tensor) => numbersOf(backend, tensor)) as [
    ...[given: Float32Array, slopes: Float32Array, h: Float32Array, kernel: Float32Array],
    ...[s?: Float32Array],
  ];
  const [units = 0, outputs = 0] = tensors[3]!.shape;
  const [factor, seen] = [given[0]!, tensors[4]?.shape[1] ?? 0];
  const [rows, width, high] = [h.length / units, eights(outputs), eights(units)];
  const pieces = new Pieces(wasm);
  const error = factor === 1 ? slopes : slopes.map((slope) => slope * factor);
  const places = laid(
    pieces,
    { rows, units, seen, outputs, asked: 0 },
    { h, kernel, error, ...(s ? { s } : {}) },
    {
      dh: rows * high,
      dKernel: units * width,
      dBias: width,
      dLine: seen * width,
      turned: ROWS * outputs,
      panels: width * rows,
      back: high * outputs,
    },
  );
  wasm.exports.backwardHead(tell(wasm, pieces, places));
  const taken = (field: HeadField, lines: number, columns: number, lineWidth: number) =>
    unpadded(pieces.numbers(places[field], lines * lineWidth), lines, columns, lineWidth);
  const found = [
    backend.makeTensorInfo([...tensors[2]!.shape], 'float32', taken('dh', rows, units, high)),
    backend.makeTensorInfo([units, outputs], 'float32', taken('dKernel', units, outputs, width)),
    backend.makeTensorInfo([outputs], 'float32', taken('dBias', 1, outputs, width)),
    ...(s ? [backend.makeTensorInfo([seen, outputs], 'float32', taken('dLine', seen, outputs, width))] : []),
  ];
  pieces.giveBack();
  return found;
}
