/**
 * A network that learns from a stream. Each point is tested on before it is trained on (prequential evaluation; Gama,
 * Sebastião & Rodrigues 2013): the forecast of a point is made as soon as the one before has come.
 */
import type { Predictor } from '../forecasting/predictor';
import { parameterLayout, type NetworkShape, type ParameterSlot } from '../network/layout';
import type { FlatLearned } from '../protocol/checkpoint';
import { seededRandom } from '../random';
import type { Config, LossName } from '../settings/settings';
import type { TrainingNetwork } from '../training/engines/tfjsNetwork';
import { liveParameters, liveShape } from './liveNetwork';
import { createLiveWindows } from './liveWindows';
import type { Remembered } from './remembered';

export type LearningNetwork = Pick<TrainingNetwork, 'step' | 'read' | 'load' | 'dispose'>;
export type MakeNetwork = (
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  loss: LossName,
  start: FlatLearned,
) => LearningNetwork;
export type MakePredictor = (
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
  lookBack: number,
) => Predictor;

/** What a learner works with. */
export type Learning = {
  readonly createNetwork: MakeNetwork;
  readonly predictorOf: MakePredictor;
  /** Milliseconds. */
  clock(): number;
};

export type OnlineLearner = {
  /** The forecast of the next point; NaN where no window is whole yet. */
  forecast(): number;
  /** The point, which has been remembered: it is in the scale and in the windows from now on, and the next is forecast. */
  follow(): void;
  /** The next points as the network would have them, from its own forecasts on; null where no window is whole yet. */
  ahead(steps: number): Float64Array | null;
  /** One step of the optimizer; false where there is nothing to learn from yet. */
  learn(): boolean;
  /** Windows of a step, as many as go into a piece. */
  windowsPerStep(): number;
  steps(): number;
  setbacks(): number;
  /** Settings that make no other network. */
  adjust(config: Config): void;
  dispose(): void;
};

/** Points of which windows are learned again. */
const REPLAYED = 4096;
/** Milliseconds of a step: so long may a point have to wait. */
const PIECE = 4;
const FIRST_WINDOWS = 4;
/** How fast the time of a window is learned, and the share of the time that may be spent on taking over what was learned. */
const QUICKNESS = 0.3;
const TAKING_OVER = 0.1;

export function createOnlineLearner(given: Config, points: Remembered, learning: Learning): OnlineLearner {
  let config = given;
  const { createNetwork, predictorOf, clock } = learning;
  const shape = liveShape(config);
  const layout = parameterLayout(shape);
  const windows = createLiveWindows(points, config, REPLAYED);
  const [drawing, dropping] = [seededRandom(config.seed, 1), seededRandom(config.seed, 2)];
  const start = liveParameters(config);
  const zeros = new Float32Array(start.length);
  const beginning = { w: start, m: zeros, v: zeros };
  const network = createNetwork(shape, layout, config.loss, beginning);

  let predictor = predictorOf(shape, layout, start, config.lookBack);
  /** Whether the predictor is behind the network; when it was made, and how long that took. */
  let [isBehind, madeAt, makingMs] = [false, -Infinity, 0];
  let windowMs: number | null = null;
  let [steps, setbacks, age] = [0, 0, 0];
  let next = Number.NaN;

  function takeOver(): void {
    const now = clock();
    if (!isBehind || (now - madeAt) * TAKING_OVER < makingMs) return;
    predictor = predictorOf(shape, layout, network.read().w, config.lookBack);
    isBehind = false;
    madeAt = clock();
    makingMs = madeAt - now;
  }

  function foresee(): void {
    next = windows.canForecast() ? said([], 1)[0]! : Number.NaN;
  }
  /** The next steps of the head, after further values, in the unit of the stream. */
  function said(further: readonly number[], most: number): number[] {
    const outputs = predictor(windows.next(further), 1); // [horizon]
    const values = [...further];
    for (let step = 0; step < Math.min(most, outputs.length); step++) {
      values.push(windows.value(outputs[step]!, values));
    }
    return values;
  }

  /** Inverted dropout between layers (Srivastava et al. 2014). */
  function dropoutMasks(size: number): Float32Array[] {
    const { dropout, lookBack } = config;
    if (dropout === 0) return [];
    return Array.from({ length: shape.layers - 1 }, () =>
      Float32Array.from({ length: size * lookBack * shape.units }, () =>
        dropping.uniform() < dropout ? 0 : 1 / (1 - dropout),
      ),
    );
  }

  const affordable = () => (windowMs === null ? FIRST_WINDOWS : Math.max(1, Math.floor(PIECE / windowMs)));
  const windowsPerStep = () => Math.min(config.batchSize, affordable());

  foresee();
  return {
    forecast: () => next,
    follow() {
      windows.follow();
      takeOver();
      foresee();
    },
    ahead(most) {
      if (!windows.canForecast()) return null;
      let values: number[] = [];
      while (values.length < most) values = said(values, most - values.length);
      return Float64Array.from(values);
    },
    learn() {
      const batch = windows.batch(windowsPerStep(), drawing);
      if (!batch) return false;
      const from = clock();
      age += 1;
      const { optimizer, learningRate, momentum, clipNorm } = config;
      const attributes = { optimizer, learningRate, momentum, clipNorm, step: age };
      const loss = network.step(batch, dropoutMasks(batch.size), attributes);
      const took = (clock() - from) / batch.size;
      // The first makes buffers, and waits for the compiler.
      if (age > 1) windowMs = windowMs === null ? took : windowMs + QUICKNESS * (took - windowMs);
      steps += 1;
      isBehind = true;
      if (!Number.isFinite(loss)) {
        network.load(beginning);
        [age, setbacks] = [0, setbacks + 1];
      }
      return true;
    },
    windowsPerStep,
    steps: () => steps,
    setbacks: () => setbacks,
    adjust(changed) {
      config = changed;
    },
    dispose: network.dispose,
  };
}
