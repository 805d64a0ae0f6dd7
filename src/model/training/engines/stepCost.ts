/** What a training step will take, before one has been tried: a large one may take longer than anybody would wait for a trial. */
import type { LossName } from '../../settings/settings';
import type { Relief, Slowness } from '../../protocol/training';
import { costOfTimeStep } from '../../network/cost';
import { parameterCount, parameterLayout, type NetworkShape } from '../../network/layout';
import { createTrainingNetwork } from './tfjsNetwork';

export type StepSize = {
  readonly shape: NetworkShape;
  readonly lookBack: number;
  /** Windows a step. */
  readonly batch: number;
};

/** Multiply-adds of one training step: forward, and twice as many back (gradients of the weights, and of what they meet). */
export const multiplications = ({ shape, lookBack, batch }: StepSize): number =>
  3 * costOfTimeStep(shape) * lookBack * batch;

/** Milliseconds from which a step, and an epoch, is long: somebody asks what is going on. */
const LONG_STEP = 1000;
const LONG_EPOCH = 3_600_000;

/** Halves of what makes it large, and how many times shorter a step is with each; what helps most first. */
function reliefsOf({ shape, lookBack, batch }: StepSize): readonly Relief[] {
  const now = multiplications({ shape, lookBack, batch });
  const half = (value: number) => Math.max(1, value >> 1);
  const smaller = {
    units: { shape: { ...shape, units: half(shape.units) }, lookBack, batch },
    layers: { shape: { ...shape, layers: half(shape.layers) }, lookBack, batch },
    lookBack: { shape, lookBack: half(lookBack), batch },
    batchSize: { shape, lookBack, batch: half(batch) },
  } as const satisfies Record<Relief['setting'], StepSize>;
  const values = { ...shape, lookBack, batchSize: batch };
  return (Object.keys(smaller) as Relief['setting'][])
    .map((setting) => ({ setting, value: half(values[setting]), factor: now / multiplications(smaller[setting]) }))
    .filter(({ factor }) => factor > 1.2)
    .sort((a, b) => b.factor - a.factor);
}

/** Null where neither a step nor an epoch is long, or it is not known. */
export function slownessOf(size: StepSize, stepMs: number | undefined, stepsPerEpoch: number): Slowness | null {
  if (stepMs === undefined) return null;
  const epochMs = stepMs * stepsPerEpoch;
  if (stepMs < LONG_STEP && epochMs < LONG_EPOCH) return null;
  // A smaller batch makes steps shorter, and more of them.
  const reliefs = reliefsOf(size).filter(({ setting }) => setting !== 'batchSize' || stepMs >= LONG_STEP);
  return { stepMs, epochMs, reliefs };
}

/** Rows of a trial: kernels take eight at a time. Its length, so that it has about so many multiply-adds. */
const ROWS = 8;
const TRIAL = 4e7;
const [LEAST, LONGEST] = [8, 16];
/** Milliseconds after which no more is tried, and rounds: one alone may have met another program's turn. */
const ENOUGH = 500;
const [FEWEST_ROUNDS, MOST_ROUNDS] = [2, 5];
/** The longer stretch takes so many times as long, or one of the trials was disturbed. */
const PLAUSIBLE = 1.2;

/**
 * Milliseconds of a step on the engine in use. The network itself is timed, on a few rows over a short and a longer stretch of
 * time: the rest of a step is more of the same, so a line through both tells it (what does not grow with the length, such as
 * the optimizer, is where the line begins).
 */
export function estimateStep({ shape: whole, lookBack, batch }: StepSize, loss: LossName, clock: () => number): number {
  // A shortcut sees windows of one length, and takes next to nothing.
  const { shortcut: _, ...shape } = whole;
  const rows = Math.min(ROWS, batch);
  const long = Math.max(LEAST, Math.min(lookBack, LONGEST, Math.floor(TRIAL / (3 * costOfTimeStep(shape) * rows))));
  const short = long >> 2;
  const layout = parameterLayout(shape);
  const w = Float32Array.from({ length: parameterCount(layout) }, (_, at) => 0.1 * Math.sin(at));
  const zeros = new Float32Array(w.length);
  const network = createTrainingNetwork(shape, layout, loss, { w, m: zeros, v: zeros });
  let steps = 0;
  function timeOf(length: number): number {
    const x = Float32Array.from({ length: rows * length * shape.inputs }, (_, at) => Math.sin(at));
    const start = clock();
    const rate = { learningRate: 1e-6, momentum: 0, clipNorm: 1 };
    const y = new Float32Array(rows * shape.horizon);
    network.step({ size: rows, x, y }, [], { optimizer: 'adam', ...rate, step: (steps += 1) });
    return clock() - start;
  }
  const end = clock() + ENOUGH;
  timeOf(long); // makes buffers, and waits for the compiler
  let [ofShort, ofLong] = [Infinity, Infinity];
  const isKnown = () => ofLong > PLAUSIBLE * ofShort && clock() >= end;
  for (let round = 0; round < MOST_ROUNDS && (round < FEWEST_ROUNDS || !isKnown()); round++) {
    ofShort = Math.min(ofShort, timeOf(short));
    ofLong = Math.min(ofLong, timeOf(long));
  }
  network.dispose();
  const work = lookBack * batch;
  // Without a line that can be believed the longer trial alone tells it: too much rather than next to nothing.
  if (ofLong <= PLAUSIBLE * ofShort) return (ofLong / (long * rows)) * work;
  return alongLine([short * rows, ofShort], [long * rows, ofLong], work);
}

type Point = readonly [work: number, ms: number];

/** Milliseconds of so much work on the line through two trials; neither what is begun with nor what is added is less than none. */
export function alongLine([less, ofLess]: Point, [more, ofMore]: Point, work: number): number {
  const each = Math.max(0, ofMore - ofLess) / (more - less);
  return Math.max(0, ofLess - each * less) + each * work;
}
