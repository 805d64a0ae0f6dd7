import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { LOSSES } from '../../network/losses';
import { FORECAST_LOSS, FORECAST_LOSS_GRADIENT, type ForecastLossAttributes } from '../forecastLoss';
import { asList } from '../recurrentLayer';
import { numbersOf } from './numbers';

export function registerCpuForecastLoss(): void {
  registerKernel({
    kernelName: FORECAST_LOSS,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { loss } = attrs as unknown as ForecastLossAttributes;
      return forecastLoss(asList(inputs), backend as MathBackendCPU, loss);
    },
  });
  registerKernel({
    kernelName: FORECAST_LOSS_GRADIENT,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend }) => gradients(asList(inputs), backend as MathBackendCPU),
  });
}

function forecastLoss(
  tensors: readonly TensorInfo[],
  backend: MathBackendCPU,
  loss: ForecastLossAttributes['loss'],
): TensorInfo[] {
  const [h, kernel, bias, target, s, line] = tensors.map((tensor) => numbersOf(backend, tensor)) as [
    ...[h: Float32Array, kernel: Float32Array, bias: Float32Array, target: Float32Array],
    ...[s?: Float32Array, line?: Float32Array],
  ];
  const [units = 0, outputs = 0] = tensors[1]!.shape;
  const horizon = tensors[3]!.shape[1]!;
  const seen = tensors[5]?.shape[0] ?? 0;
  const batch = tensors[0]!.shape[0]!;
  const { value, slope } = LOSSES[loss];
  const error = new Float32Array(batch * outputs);
  let total = 0;
  for (let row = 0; row < batch; row++) {
    for (let output = 0; output < outputs; output++) {
      let said = bias[output]!;
      for (let unit = 0; unit < units; unit++) said += h[row * units + unit]! * kernel[unit * outputs + output]!;
      for (let index = 0; index < seen; index++) said += s![row * seen + index]! * line![index * outputs + output]!;
      const difference = said - target[row * horizon + (output % horizon)]!;
      const quantile = Math.floor(output / horizon);
      total += value(difference, quantile);
      error[row * outputs + output] = slope(difference, quantile) / error.length;
    }
  }
  return [
    backend.makeTensorInfo([], 'float32', Float32Array.of(total / error.length)),
    backend.makeTensorInfo([batch, outputs], 'float32', error),
  ];
}

function gradients(tensors: readonly TensorInfo[], backend: MathBackendCPU): TensorInfo[] {
  const [given, error, h, kernel, s] = tensors.map((tensor) => numbersOf(backend, tensor)) as [
    ...[given: Float32Array, error: Float32Array, h: Float32Array, kernel: Float32Array],
    ...[s?: Float32Array],
  ];
  const [units = 0, outputs = 0] = tensors[3]!.shape;
  const batch = tensors[2]!.shape[0]!;
  const dh = new Float32Array(batch * units);
  const dKernel = new Float32Array(units * outputs);
  const dBias = new Float32Array(outputs);
  const seen = tensors[4]?.shape[1] ?? 0;
  const dLine = new Float32Array(seen * outputs);
  for (let row = 0; row < batch; row++) {
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
    backend.makeTensorInfo([batch, units], 'float32', dh),
    backend.makeTensorInfo([units, outputs], 'float32', dKernel),
    backend.makeTensorInfo([outputs], 'float32', dBias),
    ...(s ? [backend.makeTensorInfo([seen, outputs], 'float32', dLine)] : []),
  ];
}
