/** What is looked at: the network of a run at one moment, the window that is watched, and the interventions. */
import type { predictorOf } from '../forecasting/predictor';
import type { Intervention } from '../protocol/inside/clamps';
import type { OwnSample } from '../protocol/tasks';
import type { Snapshot } from '../protocol/training';
import type { Inside } from './inspectedNetwork';
import { insideOf, type Run } from './inspectedRun';

export type Clamps = { readonly id: number; readonly interventions: readonly Intervention[] };
type Looked = {
  readonly run: Run;
  readonly snapshot: Snapshot;
  /** Index of the window's first target. */
  readonly target: number;
  /** The sample that is read in its place. */
  readonly own: OwnSample | null;
  readonly clamps: Clamps;
};
/** It never changes: what was begun of one is finished of the same, and says so in its event. */
export type Moment = Looked & {
  /** The network as it is. */
  readonly plain: () => Inside;
  /** With the interventions in it. */
  readonly changed: () => Inside;
};

export function momentOf(looked: Looked, predictor: typeof predictorOf): Moment {
  const { run, snapshot, target, own, clamps } = looked;
  const insideWith = (interventions: readonly Intervention[]) =>
    once(() => insideOf(run, snapshot.parameters, interventions, target, predictor, own));
  return { ...looked, plain: insideWith([]), changed: insideWith(clamps.interventions) };
}

/** Made when it is first asked for, since it copies the network's parameters. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
