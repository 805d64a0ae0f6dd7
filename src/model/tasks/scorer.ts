/**
 * Says how good a network is in another task than forecasting, with the latest snapshot, never so often that training would
 * notice. A snapshot that comes meanwhile takes the place of the one that waits.
 */
import { initialParameters } from '../network/initialize';
import type { NetworkShape } from '../network/layout';
import type { EvaluatorCommand, EvaluatorEvent, ScoredEvent } from '../protocol/evaluator';
import type { Part } from '../protocol/parts';
import type { Snapshot } from '../protocol/training';
import type { Config } from '../settings/settings';
import { crashOf } from '../training/crash';
import { characterText } from './characters/characterText';
import { textBaselines } from './characters/ngrams';
import { chanceLoss } from './chanceLoss';
import { addConfusions } from './confusion';
import { lookedAt } from './lookedAt';
import { samplesFor, taskOf } from './registry';
import { measurePart, type Saying } from './score';
import type { Samples } from './task';
import { shapeFor } from './trainable';

export type ScorerSurroundings = {
  emit(event: EvaluatorEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds, and after the commands that wait have been handled. */
  readonly wait: (ms: number) => Promise<void>;
  readonly saying: Saying;
};

/** Milliseconds of work between two pauses, and the rest after a score: so many times as long as it took, and at least so long. */
const PAUSE = 12;
const REST = 4;
const LEAST_REST = 900;

const PARTS: readonly Part[] = ['train', 'validation', 'test'];

type Run = {
  readonly runId: number;
  readonly config: Config;
  readonly samples: Samples;
  /** As many of each part as are looked at. */
  readonly looked: Samples;
  readonly shape: NetworkShape;
  readonly text: string | null;
  /** What does not change with the network. */
  known: (Pick<ScoredEvent, 'chanceLoss' | 'orders'> & { readonly chance: Readonly<Record<Part, number>> }) | null;
};
type Look = { readonly runId: number; readonly snapshot: Snapshot };

export function createScorer({ emit, clock, wait, saying }: ScorerSurroundings): {
  handle(command: EvaluatorCommand): void;
} {
  let run: Run | null = null;
  let next: Look | null = null;
  let isWorking = false;

  /** Through its pauses, as long as the run stands; null where it does not. */
  async function through<T>(computation: Generator<void, T>, of: Run): Promise<T | null> {
    let since = clock();
    for (;;) {
      const { done, value } = computation.next();
      if (done) return value;
      if (clock() - since < PAUSE) continue;
      await wait(0);
      if (run !== of) return null;
      since = clock();
    }
  }

  async function score(of: Run, { snapshot }: Look): Promise<void> {
    const { config, samples, looked, shape, runId } = of;
    const task = taskOf(config);
    of.known ??= knownOf(of);
    const { chance, ...known } = of.known;
    const says = saying(shape, snapshot.parameters, samples.time);
    const confusion = addConfusions(samples);
    const value = {} as Record<Part, number>;
    for (const part of PARTS) {
      const seen = part === 'test' && confusion ? confusion.add : undefined;
      const found = await through(measurePart(task, looked, config, shape, says, part, seen), of);
      if (found === null) return;
      value[part] = found;
    }
    const { step, epoch } = snapshot;
    const scoreOf = (part: Part) => ({ measure: task.measure, value: value[part], chance: chance[part] });
    emit({
      kind: 'scored',
      runId,
      step,
      epoch,
      score: byPart(scoreOf),
      counted: byPart((part) => looked.parts[part].length),
      confusion: confusion?.counts ?? null,
      ...known,
    });
  }

  async function work(): Promise<void> {
    if (isWorking || !run) return;
    isWorking = true;
    try {
      await wait(0);
      while (run && next) {
        const of: Run = run;
        const look = next;
        next = null;
        const start = clock();
        await score(of, look);
        // What comes after the untrained network is waited for.
        const pause = look.snapshot.step === 0 ? 0 : Math.max(LEAST_REST, REST * (clock() - start));
        const end = clock() + pause;
        while (clock() < end && run === of) await wait(Math.min(100, Math.max(1, end - clock())));
      }
    } catch (thrown) {
      emit({ kind: 'crashed', runId: run?.runId ?? 0, ...crashOf(thrown) });
      run = null;
    } finally {
      isWorking = false;
    }
  }

  function configure({ runId, config, source }: EvaluatorCommand & { kind: 'configure' }): void {
    run = null;
    next = null;
    if (config.task === 'forecasting') return;
    const cut = samplesFor(config, source ?? { kind: 'none' });
    // The inspector says why.
    if (!cut.ok) return;
    const { samples } = cut;
    const shape = shapeFor(config, samples);
    const text = source?.kind === 'text' ? source.text : null;
    run = { runId, config, samples, looked: lookedAt(samples, config, shape), shape, text, known: null };
    next = { runId, snapshot: { step: 0, epoch: 0, parameters: initialParameters(shape, config) } };
  }

  return {
    handle(command) {
      if (command.kind === 'configure') configure(command);
      else if (command.kind === 'look' && run?.runId === command.runId) next = command;
      else return;
      void work();
    },
  };
}

function knownOf({ samples, config, text }: Run): NonNullable<Run['known']> {
  const task = taskOf(config);
  return {
    chance: byPart((part) => task.chance(samples, part)),
    chanceLoss: chanceLoss(samples, 'validation'),
    orders: text === null ? null : textBaselines(characterText(text, config)),
  };
}

const byPart = <T>(of: (part: Part) => T): Readonly<Record<Part, T>> => ({
  train: of('train'),
  validation: of('validation'),
  test: of('test'),
});
