import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { answerLoss } from '../../network/answers';
import { forecastLoss } from '../../network/losses';
import { HEAD_LOSS, HEAD_LOSS_GRADIENT, type HeadLossAttributes } from '../headLoss';
import { asList } from '../recurrentLayer';
import { numbersOf } from './numbers';

export function registerCpuHeadLoss(): void {
  registerKernel({
    kernelName: HEAD_LOSS,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { loss } = attrs as unknown as HeadLossAttributes;
      return plainHeadLoss(asList(inputs), backend as MathBackendCPU, loss);
    },
  });
  registerKernel({
    kernelName: HEAD_LOSS_GRADIENT,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend }) => plainHeadGradients(asList(inputs), backend as MathBackendCPU),
  });
}

export function plainHeadLoss(
  tensors: readonly TensorInfo[],
  backend: MathBackendCPU,
  loss: HeadLossAttributes['loss'],
): TensorInfo[] {
  const [h, kernel, bias, target, s, line] = tensors.map((tensor) => numbersOf(backend, tensor)) as [
    ...[h: Float32Array, kernel: Float32Array, bias: Float32Array, target: Float32Array],
    ...[s?: Float32Array, line?: Float32Array],
  ];
  const [units = 0, outputs = 0] = tensors[1]!.shape;
  const seen = tensors[5]?.shape[0] ?? 0;
  const rows = h.length / units;
  const said = new Float64Array(rows * outputs);
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < outputs; output++) {
      let sum = bias[output]!;
      for (let unit = 0; unit < units; unit++) sum += h[row * units + unit]! * kernel[unit * outputs + output]!;
      for (let index = 0; index < seen; index++) sum += s![row * seen + index]! * line![index * outputs + output]!;
      said[row * outputs + output] = sum;
    }
  }
  const { loss: mean, slopes } =
    loss === 'class' || loss === 'flags'
      ? answerLoss({ kind: loss, count: outputs }, said, target)
      : forecastLoss(loss, said, target, outputs, tensors[3]!.shape[1]!);
  return [
    backend.makeTensorInfo([], 'float32', Float32Array.of(mean)),
    backend.makeTensorInfo([rows, outputs], 'float32', new Float32Array(slopes)),
  ];
}

export function plainHeadGradients(tensors: readonly TensorInfo[], backend: MathBackendCPU): TensorInfo[] {
  const [given, error, h, kernel, s] = tensors.map((tensor) => numbersOf(backend, tensor)) as [
    ...[given: Float32Array, error: Float32Array, h: Float32Array, kernel: Float32Array],
    ...[s?: Float32Array],
  ];
  const [units = 0, outputs = 0] = tensors[3]!.shape;
  const rows = h.length / units;
  const dh = new Float32Array(h.length);
  const dKernel = new Float32Array(units * outputs);
  const dBias = new Float32Array(outputs);
  const seen = tensors[4]?.shape[1] ?? 0;
  const dLine = new Float32Array(seen * outputs);
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < outputs; output++) {
      const dOutput = error[row * outputs + output]! * given[0]!;
      dBias[output]! += dOutput;
      for (let unit = 0; unit < units; unit++) {
        dh[row * units + unit]! += dOutput * kernel[unit * outputs + output]!;
        dKernel[unit * outputs + output]! += dOutput * h[row * units + unit]!;
      }
      for (let index = 0; index < seen; index++) dLine[index * outputs + output]! += dOutput * s![row * seen + index]!;
    }
  }
  return [
    backend.makeTensorInfo([...tensors[2]!.shape], 'float32', dh),
    backend.makeTensorInfo([units, outputs], 'float32', dKernel),
    backend.makeTensorInfo([outputs], 'float32', dBias),
    ...(s ? [backend.makeTensorInfo([seen, outputs], 'float32', dLine)] : []),
  ];
}
