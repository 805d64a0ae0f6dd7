/**
 * Prunes a trained network down to one unit a layer: at each step the least harmful unit of each layer goes, and what is left
 * is trained on a little (Molchanov et al. 2017, and before them Mozer & Smolensky 1988, Skeletonization). Layers have the same
 * width, so one unit of each goes at a time. Training goes on where it stood, with what the optimizer remembers of what is left.
 */
import { parameterCount } from '../../network/layout';
import type { PrunedWidth, PruningOrder, PruningReport, RemovedUnit } from '../../protocol/pruning';
import type { Checkpoint, FlatLearned } from '../../protocol/checkpoint';
import type { EpochLosses } from '../../protocol/epochLosses';
import { trainOn, type Trained } from '../../training/epochs';
import { NEW_COURSE, startingCheckpoint } from '../../training/session';
import { harmsOf, leastHarmful } from './harm';
import { createJudge } from './judge';
import { withoutUnits, withUnitHeld } from './removal';
import { sizedNetwork, type Pruned, type SizedNetwork } from './sizedNetwork';

/** Epochs done at all widths, and what a width that has just been reached came to. */
export type PruningPause = { readonly epochs: number; readonly report: PruningReport | null };

/** `season` in time steps where one is known, else 0. Ends with the smallest network. */
export function* prune(
  pruned: Pruned,
  { start, calendar }: PruningOrder,
  season: number,
  epochs: number,
): Generator<PruningPause, Trained> {
  const { config, windows } = pruned;
  const losses: EpochLosses[] = [];
  let done = 0;
  let divergedAt: number | null = null;
  let checkpoint = checkpointOf(pruned, start);
  /** Of each unit that is left, its number in the network as it was trained, by layer. */
  let names = Array.from({ length: config.layers }, () => Array.from({ length: config.units }, (_, unit) => unit));

  /** What it yields, where that is a number, are the epochs done at this width. */
  function* pausing<T>(computation: Generator<number | void, T>): Generator<PruningPause, T> {
    for (;;) {
      const next = computation.next();
      if (next.done) return next.value;
      yield { epochs: done + (next.value ?? 0), report: null };
    }
  }

  const judge = yield* pausing(createJudge(pruned, calendar, season));
  function* reportOn(network: SizedNetwork, removed: readonly RemovedUnit[]): Generator<PruningPause, void> {
    const { units } = network.shape;
    const parameters = parameterCount(network.layout);
    const width: PrunedWidth = { units, parameters, removed, ...(yield* pausing(judge.judge(network))) };
    yield { epochs: done, report: { width, parameters: network.parameters, naive: judge.naive } };
  }

  let network = sizedNetwork(pruned, config.units, checkpoint.learned.w);
  yield* reportOn(network, []);
  for (let units = config.units - 1; units >= 1; units--) {
    const { learned, removed } = yield* pausing(withLeastHarmRemoved(pruned, network, checkpoint.learned));
    const from = { ...checkpoint, ...NEW_COURSE, learned };
    const { trained, end } = yield* pausing(trainOn({ ...config, units }, windows, from, epochs));
    done += epochs;
    losses.push(...trained.losses);
    divergedAt ??= trained.divergedAt;
    checkpoint = end;
    network = sizedNetwork(pruned, units, end.learned.w);
    const taken = removed.map(({ unit, ...of }) => ({ ...of, unit: names[of.layer]![unit]! }));
    names = names.map((left, layer) => left.filter((_, unit) => unit !== removed[layer]!.unit));
    yield* reportOn(network, taken);
  }
  const { learned, step, epoch } = checkpoint;
  return { losses, parameters: learned.w, step, epoch, divergedAt, best: null };
}

/** The trained network, as if its session had been left there; an optimizer that remembers nothing counts its steps anew. */
function checkpointOf(pruned: Pruned, { parameters, memory, step, epoch }: PruningOrder['start']): Checkpoint {
  const { config, windows } = pruned;
  const { length } = parameters;
  const needed = parameterCount(sizedNetwork(pruned, config.units, parameters).layout);
  if (length !== needed) throw new Error(`A network of ${config.units} units has ${needed} parameters, not ${length}.`);
  const begun = startingCheckpoint(config, windows, parameters);
  return memory ? { ...begun, step, epoch, learned: { w: parameters, ...memory } } : { ...begun, epoch };
}

type Removal = { readonly learned: FlatLearned; readonly removed: readonly RemovedUnit[] };

/** One unit of each layer, as the network that is given counts them. Pauses (yields) after each batch of windows. */
function* withLeastHarmRemoved(
  pruned: Pruned,
  network: SizedNetwork,
  { w, m, v }: FlatLearned,
): Generator<void, Removal> {
  const { shape } = network;
  const { means, rises } = yield* harmsOf(pruned, network);
  const removed = rises.map((own, layer): RemovedUnit => {
    const unit = leastHarmful(own);
    return { layer, unit, harm: own[unit]! };
  });
  const held = removed.reduce((values, { layer, unit }) => withUnitHeld(values, shape, layer, unit, means[layer]!), w);
  const units = removed.map(({ unit }) => unit);
  const left = (values: Float32Array) => withoutUnits(values, shape, units);
  return { learned: { w: left(held), m: left(m), v: left(v) }, removed };
}
