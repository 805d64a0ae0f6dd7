/** What the live view and the drawing board do with a stream; fetched with them. One for a page. */
import type { LiveEvent, LiveSource, Pace } from '../../model/protocol/live';
import type { Series } from '../../model/protocol/series';
import type { Config } from '../../model/settings/settings';
import { recipeOf } from '../data/openSeries';
import type { Playground } from '../playground';
import { isGenerated } from '../settings/selectors';
import type { LiveProblem, LiveSourceName, LiveState } from './facts';
import { withTold } from './points';

export type LiveControl = {
  /** A source is asked for, which may be refused. */
  ask(source: LiveSourceName): void;
  /** The stream begins: another network, from the seed. `ahead` is the length of the free run beside it. */
  begin(source: LiveSourceName, config: Config, ahead?: number): void;
  fail(problem: LiveProblem): void;
  /** What the page takes from its source; dropped while no stream runs. */
  hand(values: readonly number[]): void;
  handMessages(texts: readonly string[]): void;
  goOn(steps: number): void;
  setPace(pace: Partial<Pace>): void;
  /** The settings of the page have changed. */
  configure(config: Config): void;
  pause(): void;
  resume(): void;
  /** No more comes; what came is still there. */
  stop(): void;
  changeRegime(): void;
  /** What came becomes the series of the page, under a name. */
  take(name: string, whenTaken?: () => void): void;
};

const CONTROLS = new WeakMap<Playground, LiveControl>();

export function liveControlOf(playground: Playground): LiveControl {
  const known = CONTROLS.get(playground);
  if (known) return known;
  const control = createControl(playground);
  CONTROLS.set(playground, control);
  return control;
}

function createControl({ getState, setState, commands }: Playground): LiveControl {
  /** Numbers that were handed on, and the name that is taken under. */
  let handed = 0;
  let takenAs = '';
  let afterTaking: () => void = () => undefined;

  const change = (part: Partial<LiveState>) => {
    const { live } = getState();
    if (live) setState({ live: { ...live, ...part } });
  };
  const now = () => performance.timeOrigin + performance.now();
  const runs = () => getState().live?.status === 'running' || getState().live?.status === 'starting';

  function sourceOf(name: LiveSourceName): LiveSource | null {
    const { config, series } = getState();
    if (name !== 'series') return { kind: 'handed' };
    if (!series) return null;
    return isGenerated(config)
      ? { kind: 'generated', recipe: recipeOf(config) }
      : { kind: 'played', values: series.values };
  }

  function onEvent(event: LiveEvent): void {
    const { live } = getState();
    if (!live || ('liveId' in event && event.liveId !== live.id)) return;
    switch (event.kind) {
      case 'began':
        return change({ engine: event.engine, ...(live.status === 'starting' ? { status: 'running' } : {}) });
      case 'told': {
        const { counts, latencyMs, learningMs, windowsPerStep, ahead } = event;
        const figures = { counts, latencyMs, learningMs, windowsPerStep, change: event.change };
        return change({ points: withTold(live.points, event), figures, ahead });
      }
      case 'taken':
        commands.leaveLive();
        commands.take(seriesOf(event.values, takenAs));
        return afterTaking();
      case 'formulaFailed':
        return change({ status: 'stopped', problem: { code: 'formula', problem: event.problem } });
      case 'notArrived':
        return change({ status: 'stopped', problem: { code: 'not-arrived', file: event.file } });
      case 'crashed':
        return change({ status: 'stopped', problem: { code: 'crashed', message: event.message, stack: event.stack } });
    }
  }
  commands.followLive(onEvent);

  function hand(kind: 'points' | 'messages', given: readonly (number | string)[]): void {
    const { live } = getState();
    if (!live || !runs() || given.length === 0) return;
    const came = { liveId: live.id, first: handed, at: given.map(now) };
    handed += given.length;
    if (kind === 'points') commands.tellLive({ kind, values: given as readonly number[], ...came });
    else commands.tellLive({ kind, texts: given as readonly string[], ...came });
  }

  return {
    ask(source) {
      // What ran before stands still meanwhile.
      commands.tellLive({ kind: 'end' });
      change({ source, status: 'asking', problem: null, points: null, figures: null, ahead: null });
    },
    begin(source, config, ahead = 0) {
      const given = sourceOf(source);
      const { live } = getState();
      if (!live) return;
      if (!given) return change({ source, status: 'stopped', problem: { code: 'no-series' } });
      const id = live.id + 1;
      handed = 0;
      const fresh = { problem: null, engine: null, points: null, figures: null, ahead: null };
      change({ ...fresh, id, source, status: 'starting', config });
      commands.tellLive({ kind: 'begin', liveId: id, config, source: given, pace: live.pace, ahead });
    },
    fail(problem) {
      change({ status: 'stopped', problem });
      commands.tellLive({ kind: 'pause' });
    },
    hand: (values) => hand('points', values),
    handMessages: (texts) => hand('messages', texts),
    goOn(steps) {
      const { live } = getState();
      if (live?.status === 'running') commands.tellLive({ kind: 'goOn', liveId: live.id, steps });
    },
    setPace(part) {
      const { live } = getState();
      if (!live) return;
      const pace = { ...live.pace, ...part };
      change({ pace });
      commands.tellLive({ kind: 'pace', pace });
    },
    configure(config) {
      const { live } = getState();
      if (!live?.config || live.config === config) return;
      change({ config });
      commands.tellLive({ kind: 'configure', config });
    },
    pause() {
      change({ status: 'paused' });
      commands.tellLive({ kind: 'pause' });
    },
    resume() {
      change({ status: 'running' });
      commands.tellLive({ kind: 'resume' });
    },
    stop() {
      change({ status: 'stopped' });
      commands.tellLive({ kind: 'pause' });
    },
    changeRegime: () => commands.tellLive({ kind: 'changeRegime' }),
    take(name, whenTaken = () => undefined) {
      afterTaking = whenTaken;
      takenAs = name;
      commands.tellLive({ kind: 'take' });
    },
  };
}

const seriesOf = (values: Float64Array, fileName: string): Series => ({
  source: 'drawn',
  fileName,
  column: 'value',
  unit: '',
  values,
  time: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
});
