/** The comparison of cells: the settings in place with each of Greff et al.'s presets, from the same seeds, in the pool of runs. */
import { errorOf, measureOf, type PoolEvent, type RunResult, type VariantsEvent } from '../../model/protocol/runs';
import { CELL_PRESETS, PRESET_NAMES, type PresetName } from '../../model/settings/cellPresets';
import type { Config } from '../../model/settings/settings';
import { madeFrom } from '../training/windowSource';
import type { RunsCommands, RunsContext } from './commands';
import type { PresetMeasurement } from './facts';
import { epochsToMeasure, SEED_LIMIT } from './luck';

type PresetCommands = Pick<RunsCommands, 'comparePresets' | 'stopPresets'> & {
  onEvent(event: PoolEvent): void;
  onAnswer(event: VariantsEvent): void;
};
type Place = { readonly preset: PresetName; readonly seed: number };

/** All are held against the vanilla cell. */
const AGAINST = 'V' satisfies PresetName;
export const presetKey = ({ preset, seed }: Place): string => `${preset} ${seed}`;

export function presetCommands({ get, set, clients, windowSource: sourceOf }: RunsContext): PresetCommands {
  const { runs: pool } = clients;
  /** Numbers the measurements: what is still said of an ended one is dropped. */
  let latest = 0;
  /** Runs that the pool has, by their names there. */
  const inPool = new Map<string, Place>();

  const change = (part: Partial<PresetMeasurement>): void => {
    const { presets } = get();
    if (presets) set({ presets: { ...presets, ...part } });
  };

  function stopPresets(): void {
    const { presets } = get();
    if (presets?.state !== 'running') return;
    pool.send({ kind: 'stop', ids: [...inPool.keys()] });
    inPool.clear();
    change({ state: presets.runs.length > 0 ? 'stopped' : 'failed', progress: {} });
  }

  function comparePresets(count: number): void {
    const { config: asked, series, engine } = get();
    if (!series) return;
    stopPresets();
    latest += 1;
    // The validation error is to be an honest one.
    const config: Config = { ...asked, leaks: '', engine: engine?.name ?? asked.engine };
    const epochs = epochsToMeasure(get());
    const seeds = Array.from({ length: count }, (_, at) => (asked.seed + at) % SEED_LIMIT);
    const nothing = { progress: {}, runs: [], failed: [], judged: {} };
    set({
      presetsMissing: null,
      presets: { id: latest, config, epochs, seeds, measure: 'mae', state: 'running', ...nothing },
    });
    const common = {
      epochs,
      series: sourceOf(config, series),
      ...madeFrom(series),
    };
    // A seed of all presets before the next: there is something to compare early on.
    const places = seeds.flatMap((seed) => PRESET_NAMES.map((preset): Place => ({ preset, seed })));
    const jobs = places.map((place) => {
      const id = `preset ${latest} ${presetKey(place)}`;
      inPool.set(id, place);
      return { id, config: { ...config, ...CELL_PRESETS[place.preset] }, seed: place.seed, ...common };
    });
    pool.send({ kind: 'run', jobs, patient: true });
  }

  function without(progress: PresetMeasurement['progress'], key: string): PresetMeasurement['progress'] {
    return Object.fromEntries(Object.entries(progress).filter(([other]) => other !== key));
  }

  /** Once all have ended, one way or the other. */
  function settle(): void {
    if (inPool.size === 0) change({ state: (get().presets?.runs.length ?? 0) > 0 ? 'done' : 'failed' });
  }

  function take(place: Place, result: RunResult, { id, runs: before, progress }: PresetMeasurement): void {
    const runs = [...before, { ...place, score: errorOf(result, 'validation'), divergedAt: result.divergedAt }];
    change({ runs, measure: measureOf(result), progress: without(progress, presetKey(place)) });
    settle();
    const scoresOf = (name: PresetName) => runs.filter(({ preset }) => preset === name).map(({ score }) => score);
    const scores = Object.fromEntries(PRESET_NAMES.map((name) => [name, scoresOf(name)]));
    pool.send({ kind: 'judgeVariants', id, scores, against: AGAINST });
  }

  return {
    comparePresets,
    stopPresets,
    onAnswer(event) {
      if (event.id === get().presets?.id) change({ judged: event.judged });
    },
    onEvent(event) {
      const { presets } = get();
      if (presets?.state !== 'running' || event.kind === 'weighed') return;
      if (event.kind === 'notArrived') {
        const problem = { code: 'not-arrived', file: event.file, absence: event.absence } as const;
        const failed = [...inPool.values()].map((place) => ({ ...place, problem }));
        inPool.clear();
        change({ failed: [...presets.failed, ...failed], progress: {} });
        return settle();
      }
      const place = inPool.get(event.id);
      if (!place) return;
      const key = presetKey(place);
      switch (event.kind) {
        case 'started':
          return change({ progress: { ...presets.progress, [key]: 0 } });
        case 'progress':
          return change({ progress: { ...presets.progress, [key]: event.epoch } });
        case 'done':
          inPool.delete(event.id);
          return take(place, event.result, presets);
        case 'failed':
          inPool.delete(event.id);
          change({
            failed: [...presets.failed, { ...place, problem: event.problem }],
            progress: without(presets.progress, key),
          });
          return settle();
      }
    },
  };
}
