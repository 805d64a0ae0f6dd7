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
  const [units = 0, horizon = 0] = tensors[1]!.shape;
  const seen = tensors[5]?.shape[0] ?? 0;
  const batch = tensors[0]!.shape[0]!;
  const { value, slope } = LOSSES[loss];
  const error = new Float32Array(batch * horizon);
  let total = 0;
  for (let row = 0; row < batch; row++) {
    for (let ahead = 0; ahead < horizon; ahead++) {
      let forecast = bias[ahead]!;
      for (let unit = 0; unit < units; unit++) forecast += h[row * units + unit]! * kernel[unit * horizon + ahead]!;
      for (let index = 0; index < seen; index++) forecast += s![row * seen + index]! * line![index * horizon + ahead]!;
      const at = row * horizon + ahead;
      const difference = forecast - target[at]!;
      total += value(difference);
      error[at] = slope(difference) / error.length;
    }
  }
  return [
    backend.makeTensorInfo([], 'float32', Float32Array.of(total / error.length)),
    backend.makeTensorInfo([batch, horizon], 'float32', error),
  ];
}

function gradients(tensors: readonly TensorInfo[], backend: MathBackendCPU): TensorInfo[] {
  const [given, error, h, kernel, s] = tensors.map((tensor) => numbersOf(backend, tensor)) as [
    ...[given: Float32Array, error: Float32Array, h: Float32Array, kernel: Float32Array],
    ...[s?: Float32Array],
  ];
  const [units = 0, horizon = 0] = tensors[3]!.shape;
  const batch = tensors[2]!.shape[0]!;
  const dh = new Float32Array(batch * units);
  const dKernel = new Float32Array(units * horizon);
  const dBias = new Float32Array(horizon);
  const seen = tensors[4]?.shape[1] ?? 0;
  const dLine = new Float32Array(seen * horizon);
  for (let row = 0; row < batch; row++) {
    for (let ahead = 0; ahead < horizon; ahead++) {
      const dForecast = error[row * horizon + ahead]! * given[0]!;
      dBias[ahead]! += dForecast;
      for (let unit = 0; unit < units; unit++) {
        dh[row * units + unit]! += dForecast * kernel[unit * horizon + ahead]!;
        dKernel[unit * horizon + ahead]! += dForecast * h[row * units + unit]!;
      }
      for (let index = 0; index < seen; index++) dLine[index * horizon + ahead]! += dForecast * s![row * seen + index]!;
    }
  }
  return [
    backend.makeTensorInfo([batch, units], 'float32', dh),
    backend.makeTensorInfo([units, horizon], 'float32', dKernel),
    backend.makeTensorInfo([horizon], 'float32', dBias),
    ...(s ? [backend.makeTensorInfo([seen, horizon], 'float32', dLine)] : []),
  ];
}
