/**
 * What the trained network would lose without an input: its error on the test part with the input held at its mean of the
 * training part, and everything else as it is (Breiman 2001, Random forests, §10, with a mean in place of a permutation).
 */
import { forecastOneStep, type OneStepOptions } from '../../forecasting/oneStep';
import type { Predictor } from '../../forecasting/predictor';
import type { InputEffect } from '../../protocol/inspection';
import type { Channel } from '../../windows/channels';
import type { Windows } from '../../windows/windows';

/** Pauses (yields) as the forecasts do. */
export function* inputEffects(
  windows: Windows,
  predict: Predictor,
  options: OneStepOptions = {},
): Generator<void, readonly InputEffect[]> {
  const groups = inputGroups(windows.channels);
  if (groups.length === 0) return [];
  const onTest: Windows = {
    ...windows,
    parts: { ...windows.parts, train: new Int32Array(), validation: new Int32Array() },
  };
  const maeWith = (yield* forecastOneStep(onTest, predict, options)).metrics.test.lstm.mae;
  const effects: InputEffect[] = [];
  for (const { kind, name } of groups) {
    const held = heldAtMean(onTest, (channel) => kindOf(channel) === kind && channel.name === name);
    const { metrics } = yield* forecastOneStep(held, predict, options);
    effects.push({ kind, name, mae: metrics.test.lstm.mae, maeWith });
  }
  return effects;
}

function kindOf({ kind }: Channel): InputEffect['kind'] | null {
  switch (kind) {
    case 'target':
      return null;
    case 'mask':
    case 'calendar':
      return kind;
    case 'number':
    case 'label':
      return 'column';
  }
}

/** Channels of one input are one group; the target is none. */
function inputGroups(channels: readonly Channel[]): readonly Pick<InputEffect, 'kind' | 'name'>[] {
  const groups = new Map<string, Pick<InputEffect, 'kind' | 'name'>>();
  for (const channel of channels) {
    const kind = kindOf(channel);
    if (kind) groups.set(`${kind} ${channel.name}`, { kind, name: channel.name });
  }
  return [...groups.values()];
}

function heldAtMean(windows: Windows, isHeld: (channel: Channel) => boolean): Windows {
  const { channels, trainEnd, values } = windows;
  const width = channels.length;
  const inputs = windows.inputs.slice();
  channels.forEach((channel, index) => {
    if (!isHeld(channel)) return;
    let sum = 0;
    for (let at = 0; at < trainEnd; at++) sum += inputs[at * width + index]!;
    for (let at = 0; at < values.length; at++) inputs[at * width + index] = sum / trainEnd;
  });
  return { ...windows, inputs };
}
