/** The page as it stands at one moment of a lesson, whole: what is gone back to. */
import type { RunFile } from '../../model/protocol/history';
import { effectOf } from '../../model/settings/config';
import type { Playground } from '../playground';
import type { PlaygroundState } from '../state';

const VIEWED = [
  'view',
  'layer',
  'pinned',
  'target',
  'unitSort',
  'textColour',
  'qualityView',
  'forecastTab',
  'drawnBaselines',
  'bandKind',
  'foreseen',
] as const satisfies readonly (keyof PlaygroundState)[];
type Viewed = Pick<PlaygroundState, (typeof VIEWED)[number]>;

export type PageMoment = Pick<PlaygroundState, 'config' | 'interventions' | 'entry' | 'runId' | 'step'> & {
  /** Null: as the seed makes it. */
  readonly run: RunFile | null;
  readonly viewed: Viewed;
  readonly wasTraining: boolean;
};

/** A network stands, and its windows are cut. */
export const isStanding = ({ status, summary, runConfig, config, openId, openedId }: PlaygroundState): boolean =>
  openId === openedId &&
  status !== 'preparing' &&
  status !== 'absent' &&
  ((status === 'blocked' && runConfig !== null) || summary !== null) &&
  runConfig !== null &&
  effectOf(runConfig, config) === null;

/** The network as it is, whichever checkpoint of it is looked at; training rests from then on. */
export async function pageMoment(playground: Playground): Promise<PageMoment> {
  const { commands, getState } = playground;
  const wasTraining = getState().status === 'training';
  if (wasTraining) commands.pause();
  commands.showCheckpoint(null);
  const { status, series, runConfig } = getState();
  const hasRun = series !== null && runConfig !== null && status !== 'absent' && status !== 'blocked';
  const run = hasRun && status !== 'preparing' ? await new Promise<RunFile>(commands.takeRun) : null;
  const state = getState();
  const { config, interventions, entry, runId } = state;
  const viewed = Object.fromEntries(VIEWED.map((name) => [name, state[name]])) as Viewed;
  const step = run?.standing.checkpoint.step ?? 0;
  return { run, config: state.runConfig ?? config, interventions, entry, runId, step, viewed, wasTraining };
}

/** Puts the page back to it; the network is there as soon as `isStanding`, and the views are put by `viewAgain` then. */
export function putBack({ commands, getState }: Playground, moment: PageMoment): void {
  const { runId, step, config, interventions } = getState();
  const { run } = moment;
  if (runId === moment.runId && step === moment.step && effectOf(config, moment.config) === null) {
    if (interventions !== moment.interventions) commands.intervene(moment.interventions);
    return;
  }
  if (!run) return commands.applyConfig(moment.config);
  const { standing, series } = run;
  commands.resumeRun(run.config, series, { kind: 'standing', standing, entry: moment.entry }, moment.interventions);
}

export function viewAgain({ commands, getState, setState }: Playground, { viewed, wasTraining }: PageMoment): void {
  const { foreseen, bandKind, target, ...rest } = viewed;
  setState(rest);
  commands.foresee(foreseen);
  if (getState().bandKind !== bandKind) commands.chooseBand(bandKind);
  if (target >= 0 && getState().target !== target) commands.watch(target);
  if (wasTraining) commands.train();
}
