/** A search: its trials in the pool of runs, behind whatever else is asked of it, stopped and gone on with at any time. */
import { errorOf, type PoolEvent, type RunResult, type SearchEvent } from '../../model/protocol/runs';
import type { SearchRun } from '../../model/protocol/search';
import type { WindowSource } from '../../model/protocol/series';
import { changedConfig } from '../../model/settings/config';
import { withChange } from '../../model/settings/searchable';
import type { Config } from '../../model/settings/settings';
import type { RunsContext, SearchAsk } from './commands';
import type { SearchFacts, SearchHalt, SearchState } from './facts';
import { restoreSearch } from './keptSearch';
import { epochsToMeasure } from './luck';
import { looksBeforeOf, maseScaleOf, missingRuns, searchedSeries, searchKey, TAKEN } from './searched';

type Given = RunsContext & {
  /** Milliseconds that only rise. */
  readonly clock: () => number;
};
type Commands = { ask(ask: SearchAsk): void; onAnswer(event: SearchEvent): void; onEvent(event: PoolEvent): void };

const NO_SEARCH: SearchFacts = { preview: null, current: null, missing: null, unread: null };

export function searchCommands({ get, set, clients, commands, windowSource: sourceOf, clock }: Given): Commands {
  const { runs: pool } = clients;
  /** Numbers plans and searches: what is still said of an ended one is dropped. */
  let latest = 0;
  /** Of the search in place, as long as the page is open. */
  let source: WindowSource | null = null;
  /** The search that is previewed begins as soon as its plan is there. */
  let isAwaited = false;
  /** Runs that the pool has, by their names there, and when they began. */
  const inPool = new Map<string, { readonly trial: number; readonly seed: number; readonly begun: number }>();

  const facts = (): SearchFacts => get().search ?? NO_SEARCH;
  const change = (part: Partial<SearchFacts>): void => set({ search: { ...facts(), missing: null, ...part } });
  const changeCurrent = (part: Partial<SearchState>): void => {
    const { current } = facts();
    if (current) change({ current: { ...current, ...part } });
  };

  /** What all trials share. */
  function sharedConfig(): Config {
    const { config, engine } = get();
    return { ...config, leaks: '', engine: engine?.name ?? config.engine, epochs: epochsToMeasure(get()) };
  }

  function preview(search: SearchState['search']): void {
    const { series } = get();
    isAwaited = false;
    if (!series) return change({ preview: null });
    latest += 1;
    const config = sharedConfig();
    change({ preview: { id: latest, search, config, planned: null } });
    pool.send({ kind: 'planSearch', id: latest, search, config, series: sourceOf(config, series) });
  }

  function start(): void {
    const asked = facts().preview;
    if (!asked) return;
    // Settings or series may have changed since.
    preview(asked.search);
    isAwaited = true;
  }

  function begin(): void {
    const { preview: asked, current: before } = facts();
    const { series } = get();
    isAwaited = false;
    if (!asked?.planned?.ok || !series) return;
    stop();
    const { id, search, config } = asked;
    source = sourceOf(config, series);
    const current: SearchState = {
      id,
      search,
      config,
      series: searchedSeries(series, source),
      plan: asked.planned.plan,
      scale: maseScaleOf(get()),
      looksBefore: 0,
      state: 'running',
      halt: null,
      progress: {},
      runs: [],
      failed: [],
      judged: null,
    };
    change({ current: { ...current, looksBefore: looksBeforeOf(before, current) }, unread: null });
    submit(source);
  }

  /** All that has no result yet, a trial's seeds one after the other. */
  function submit(series: WindowSource): void {
    const { current } = facts();
    if (!current) return;
    const jobs = missingRuns(current).map(({ trial, seed, config }) => {
      const id = `search ${current.id} ${searchKey(trial, seed)}`;
      inPool.set(id, { trial, seed, begun: clock() });
      return { id, config, seed, epochs: config.epochs, series };
    });
    pool.send({ kind: 'run', jobs, patient: true });
  }

  function stop(): void {
    isAwaited = false;
    if (facts().current?.state === 'running') halt(null);
  }

  function halt(reason: SearchHalt | null): void {
    pool.send({ kind: 'stop', ids: [...inPool.keys()] });
    inPool.clear();
    changeCurrent({ state: 'stopped', halt: reason, progress: {} });
  }

  function goOn(): void {
    const { current } = facts();
    if (!current || current.state === 'running' || missingRuns(current).length === 0) return;
    const { series } = get();
    if (!source && series) {
      const own = sourceOf(current.config, series);
      if (searchedSeries(series, own).print === current.series.print) source = own;
    }
    if (!source) return changeCurrent({ halt: { code: 'other-series' } });
    changeCurrent({ state: 'running', halt: null, failed: [], scale: current.scale ?? maseScaleOf(get()) });
    submit(source);
  }

  function take(number: number): void {
    const { current } = facts();
    const trial = current?.plan.trials[number - 1];
    if (!current || !trial) return;
    const own = withChange(current.config, trial.change);
    const taken = Object.fromEntries(TAKEN.map((name) => [name, own[name]]));
    commands.applyConfig(changedConfig(get().config, taken));
  }

  function restore(kept: unknown): void {
    const restored = restoreSearch(kept);
    if (!restored.ok) return change({ unread: restored.problem });
    stop();
    source = null;
    latest += 1;
    change({ current: { ...restored.current, id: latest }, unread: null });
    judge();
  }

  function judge(): void {
    const { current } = facts();
    if (!current || current.runs.length === 0) return;
    const { id, search, config, plan, runs, looksBefore } = current;
    pool.send({ kind: 'judgeSearch', id, results: { search, config, trials: plan.trials, runs, looksBefore } });
  }

  const without = (progress: SearchState['progress'], key: string): SearchState['progress'] =>
    Object.fromEntries(Object.entries(progress).filter(([other]) => other !== key));

  /** Once all have ended, one way or the other. */
  function settle(): void {
    if (inPool.size > 0) return;
    const { current } = facts();
    if (current) changeCurrent({ state: current.runs.length > 0 ? 'done' : 'failed' });
  }

  function takeResult(id: string, result: RunResult, current: SearchState): void {
    const { trial, seed, begun } = inPool.get(id)!;
    inPool.delete(id);
    const { epoch, best, divergedAt } = result;
    const run: SearchRun = {
      trial,
      seed,
      validation: errorOf(result, 'validation'),
      test: errorOf(result, 'test'),
      epoch,
      best: best?.epoch ?? epoch,
      divergedAt,
      ms: clock() - begun,
    };
    changeCurrent({
      runs: [...current.runs, run],
      progress: without(current.progress, searchKey(trial, seed)),
    });
    settle();
    judge();
  }

  return {
    ask(ask) {
      switch (ask.kind) {
        case 'preview':
          return preview(ask.search);
        case 'start':
          return start();
        case 'stop':
          return stop();
        case 'goOn':
          return goOn();
        case 'take':
          return take(ask.trial);
        case 'restore':
          return restore(ask.kept);
        case 'forget':
          stop();
          return change({ current: null, unread: null });
      }
    },
    onAnswer(event) {
      const { preview: asked, current } = facts();
      if (event.kind === 'searchJudged') {
        if (event.id === current?.id) changeCurrent({ judged: event.judgement });
      } else if (event.id === asked?.id) {
        change({ preview: { ...asked, planned: event.planned } });
        if (isAwaited) begin();
      }
    },
    onEvent(event) {
      const { current } = facts();
      if (event.kind === 'notArrived') {
        const missing = { file: event.file, absence: event.absence };
        if (isAwaited || facts().preview?.planned === null) change({ preview: null, missing });
        isAwaited = false;
        if (current?.state === 'running') halt({ code: 'not-arrived', ...missing });
        return;
      }
      if (event.kind === 'weighed' || current?.state !== 'running') return;
      const run = inPool.get(event.id);
      if (!run) return;
      const key = searchKey(run.trial, run.seed);
      switch (event.kind) {
        case 'started':
          inPool.set(event.id, { ...run, begun: clock() });
          return changeCurrent({ progress: { ...current.progress, [key]: 0 } });
        case 'progress':
          return changeCurrent({ progress: { ...current.progress, [key]: event.epoch } });
        case 'done':
          return takeResult(event.id, event.result, current);
        case 'failed': {
          const { problem } = event;
          if (problem.code === 'not-arrived') return halt(problem);
          inPool.delete(event.id);
          const { trial, seed } = run;
          changeCurrent({
            failed: [...current.failed, { trial, seed, problem }],
            progress: without(current.progress, key),
          });
          return settle();
        }
      }
    },
  };
}
