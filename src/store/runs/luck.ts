/** The luck meter: the settings in place from several seeds, and against those that were measured before. */
import type { PoolEvent, RunResult } from '../../model/protocol/runs';
import { SETTING_NAMES, type Config, type SettingName } from '../../model/settings/settings';
import type { Series } from '../../model/protocol/series';
import { hasSetting } from '../../model/settings/sources/taskSettings';
import type { DataFacts } from '../data/facts';
import type { SettingsFacts } from '../settings/facts';
import type { Context } from '../slice';
import type { TrainingFacts } from '../training/facts';
import { madeFrom, type windowSource } from '../training/windowSource';
import type { LuckMeasurement, RunsFacts } from './facts';
import type { RunsCommands } from './commands';

/** Of a training without an end: as many epochs as have been done, and these at least. */
const FEWEST_EPOCHS = 20;
export const SEED_LIMIT = 1_000_000;

export const epochsToMeasure = ({ config, epoch }: SettingsFacts & TrainingFacts): number =>
  config.epochs === 0 ? Math.max(FEWEST_EPOCHS, epoch) : config.epochs;

/** What makes no other settings of them: luck is measured over seeds, engines agree, and the rest is said elsewhere. */
const NO_DIFFERENCE: ReadonlySet<SettingName> = new Set(['seed', 'engine', 'season']);

export const settingsThatDiffer = (before: Config, after: Config): readonly SettingName[] =>
  SETTING_NAMES.filter(
    (name) =>
      before[name] !== after[name] &&
      !NO_DIFFERENCE.has(name) &&
      (hasSetting(before.task, name) || hasSetting(after.task, name)),
  );

/** What the validation error is measured on: other windows of it are not to be compared. */
export const MEASURED_ON = [
  'task',
  'horizon',
  'train',
  'validation',
  'leaks',
  'length',
  'delay',
  'samples',
  'dataSeed',
] as const satisfies readonly SettingName[];

const isSame = (a: Float64Array, b: Float64Array): boolean =>
  a === b || (a.length === b.length && a.every((value, at) => Object.is(value, b[at])));

/** What a task is made from, so far as two may differ. */
function madeOf({ material }: Series): string {
  if (material?.kind === 'text') return material.text;
  return material?.kind === 'labelled' ? `${material.data.name} ${material.data.sequences.length}` : '';
}

type Others = SettingsFacts & DataFacts & TrainingFacts;
type Given = Context<RunsFacts, Others> & { readonly windowSource: typeof windowSource };
type LuckCommands = Pick<RunsCommands, 'measureLuck' | 'stopLuck'> & { onEvent(event: PoolEvent): void };

export function luckCommands({ get, set, clients, windowSource: sourceOf }: Given): LuckCommands {
  const { runs: pool } = clients;
  /** Numbers the measurements: what is still said of an ended one is dropped. */
  let latest = 0;
  /** What the one in place was measured on. */
  let measured: { readonly values: Float64Array; readonly made: string } = { values: new Float64Array(), made: '' };
  const idOf = (seed: number) => `luck ${latest} ${seed}`;

  const change = (part: Partial<LuckMeasurement>): void => {
    const { luck } = get();
    if (luck) set({ luck: { ...luck, ...part } });
  };

  /** What the next is compared with: the settings before it, as long as they were measured on the same. */
  function formerFor(config: Config, on: typeof measured): LuckMeasurement | null {
    const { luck, formerLuck } = get();
    const isComparable = (other: LuckMeasurement | null): boolean =>
      other !== null &&
      other.runs.length > 0 &&
      on.made === measured.made &&
      isSame(on.values, measured.values) &&
      MEASURED_ON.every((name) => other.config[name] === config[name]);
    const isOther = luck !== null && luck.runs.length > 0 && settingsThatDiffer(luck.config, config).length > 0;
    const former = isOther ? luck : formerLuck;
    return isComparable(former) ? former : null;
  }

  function stopLuck(): void {
    const { luck } = get();
    if (luck?.state !== 'running') return;
    pool.send({ kind: 'stop', ids: luck.seeds.map(idOf) });
    change({ state: luck.runs.length > 0 ? 'stopped' : 'failed', progress: {} });
  }

  function measureLuck(count: number): void {
    const { config: asked, series, engine } = get();
    if (!series) return;
    stopLuck();
    const on = { values: series.values, made: madeOf(series) };
    const former = formerFor(asked, on);
    latest += 1;
    measured = on;
    const config: Config = { ...asked, engine: engine?.name ?? asked.engine };
    const epochs = epochsToMeasure(get());
    const seeds = Array.from({ length: count }, (_, at) => (asked.seed + at) % SEED_LIMIT);
    const nothing = { progress: {}, runs: [], failed: [], luck: null };
    set({
      formerLuck: former,
      luckMissing: null,
      luck: { id: latest, config, epochs, seeds, state: 'running', ...nothing },
    });
    const common = { config, epochs, series: sourceOf(config, series), ...madeFrom(series) };
    pool.send({ kind: 'run', jobs: seeds.map((seed) => ({ id: idOf(seed), seed, ...common })) });
  }

  function without(progress: LuckMeasurement['progress'], seed: number): LuckMeasurement['progress'] {
    return Object.fromEntries(Object.entries(progress).filter(([other]) => Number(other) !== seed));
  }

  /** Once all have ended, one way or the other. */
  function settle(): void {
    const { luck } = get();
    if (!luck || luck.runs.length + luck.failed.length < luck.seeds.length) return;
    change({ state: luck.runs.length > 0 ? 'done' : 'failed' });
  }

  function take(
    { seed, engine, step, epoch, losses, metrics, score, divergedAt, best }: RunResult,
    luck: LuckMeasurement,
  ): void {
    const run = { seed, engine, step, epoch, losses, metrics, ...(score ? { score } : {}), divergedAt, best };
    const runs = [...luck.runs, run];
    change({ runs, progress: without(luck.progress, seed) });
    settle();
    pool.send({ kind: 'weigh', id: luck.id, runs, before: get().formerLuck?.runs ?? [] });
  }

  return {
    measureLuck,
    stopLuck,
    onEvent(event) {
      const { luck } = get();
      if (!luck) return;
      if (event.kind === 'weighed') {
        if (event.id === luck.id) change({ luck: event.luck });
        return;
      }
      if (luck.state !== 'running') return;
      if (event.kind === 'notArrived') {
        const problem = { code: 'not-arrived', file: event.file, absence: event.absence } as const;
        const isIn = (seed: number) => luck.runs.some((run) => run.seed === seed);
        change({ failed: luck.seeds.filter((seed) => !isIn(seed)).map((seed) => ({ seed, problem })), progress: {} });
        return settle();
      }
      const seed = luck.seeds.find((each) => idOf(each) === event.id);
      if (seed === undefined) return;
      switch (event.kind) {
        case 'started':
          return change({ progress: { ...luck.progress, [seed]: 0 } });
        case 'progress':
          return change({ progress: { ...luck.progress, [seed]: event.epoch } });
        case 'done':
          return take(event.result, luck);
        case 'failed':
          change({
            failed: [...luck.failed, { seed, problem: event.problem }],
            progress: without(luck.progress, seed),
          });
          return settle();
      }
    },
  };
}
