/** A network that nobody has trained, on a noisy wave. */
import { predictorOf } from '../../forecasting/predictor';
import type { Predicting } from '../../network/forward';
import { initialParameters } from '../../network/initialize';
import { networkShape, parameterLayout } from '../../network/layout';
import type { WindowSource } from '../../protocol/series';
import { seededRandom } from '../../random';
import { configFor } from '../../settings/config';
import type { Config } from '../../settings/settings';
import { cutWindows } from '../../windows/windows';
import { originsOf } from '../table';
import { judgedOrigins } from './edges';

const noise = seededRandom(6);
const source: WindowSource = {
  values: Float64Array.from({ length: 160 }, (_, at) => 30 + 8 * Math.sin(at / 4) + at / 10 + noise.normal()),
  time: { kind: 'index' },
  season: 0,
  features: [],
};

export function bandCase(change: Partial<Config>) {
  const config = { ...configFor('csv'), lookBack: 8, units: 5, layers: 2, horizon: 3, ...change };
  const cut = cutWindows(source, config);
  if (!cut.ok) throw new Error(cut.problem.code);
  const { windows } = cut;
  const shape = networkShape(config, windows.channels.length);
  const random = seededRandom(9);
  const parameters = initialParameters(shape, { seed: 3, forgetBias: 1 }).map((value) => value + 0.2 * random.normal());
  const saying = (how?: Predicting) => predictorOf(shape, parameterLayout(shape), parameters, windows.lookBack, how);
  return { config, windows, shape, saying, origins: judgedOrigins(originsOf(windows)) };
}
