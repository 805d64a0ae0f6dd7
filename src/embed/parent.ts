/** The page around and the playground: what comes is done, or refused; what happens is told. */
import { parseConfig, type ConfigProblem } from '../model/settings/config';
import type { Config } from '../model/settings/settings';
import { isOwnName } from '../model/settings/sources/names';
import { canTrain } from '../store/training/selectors';
import type { Playground } from '../store/playground';
import { unlocked } from '../store/shown/lock';
import type { PlaygroundState } from '../store/state';
import { NAME, readMessage, VERSION, type Message, type Request, type Told } from './messages';
import { evaluationOf, figure, stateOf } from './report';

/** The least milliseconds between two epochs that are told: a small network trains hundreds in a second. */
const PACE = 100;

/** As much of a window as is needed, so that a test can stand in its place. */
export type Frame = {
  readonly parent: { postMessage(message: unknown, origin: string): void };
  addEventListener(kind: 'message', listen: (event: Pick<MessageEvent, 'source' | 'data'>) => void): void;
};

const connected = new WeakSet<Playground>();

export function connectParent(playground: Playground, frame: Frame): void {
  if (connected.has(playground)) return;
  connected.add(playground);
  // Who may frame the page, its host says (docs/embed.md); what is told has nothing in it that a frame must not know.
  const tell = (told: Told) => {
    const message: Message = { from: NAME, version: VERSION, ...told };
    frame.parent.postMessage(message, '*');
  };
  frame.addEventListener('message', ({ source, data }) => {
    if ((source as unknown) !== frame.parent) return;
    const read = readMessage(data);
    if (read === null) return;
    tell('request' in read ? answered(playground, read.request) : { event: 'error', ...read.refusal });
  });
  follow(playground, tell);
}

const isStanding = ({ status, runId }: PlaygroundState): boolean => runId > 0 && status !== 'preparing';

function follow({ getState, subscribe }: Playground, tell: (told: Told) => void): void {
  let isReady = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let toldEpoch = 0;

  function tellEpoch(): void {
    waiting = undefined;
    const last = getState().losses.at(-1);
    if (!last || last.epoch === toldEpoch) return;
    toldEpoch = last.epoch;
    const { epoch, train, validation, learningRate } = last;
    tell({
      event: 'epoch',
      epoch,
      train: figure(train),
      validation: figure(validation),
      learningRate: figure(learningRate),
    });
  }
  function look(state: PlaygroundState, before: PlaygroundState | null): void {
    if (!isReady && isStanding(state)) {
      isReady = true;
      tell({ event: 'ready', ...stateOf(state) });
    }
    if (!before || !isReady) return;
    if (state.runId !== before.runId) toldEpoch = 0;
    if (state.losses !== before.losses) waiting ??= setTimeout(tellEpoch, PACE);
    if (state.status !== before.status) {
      // The last epoch of a run comes before its end.
      clearTimeout(waiting);
      tellEpoch();
      const { status, epoch, step } = state;
      tell({ event: 'status', status, epoch, step });
    }
    if (state.evaluated !== before.evaluated || state.scored !== before.scored) {
      const evaluation = evaluationOf(state);
      if (evaluation) tell({ event: 'evaluated', ...evaluation });
    }
  }
  look(getState(), null);
  subscribe(look);
}

/** Does what is asked, and says how the page is then. */
function answered(playground: Playground, request: Request): Told {
  const { id } = request;
  const { getState, commands } = playground;
  const needsRun = request.do === 'train' || request.do === 'step' || request.do === 'reset';
  if (needsRun && !canTrain(getState())) {
    const message = 'There is nothing that could be trained: the series, or its windows, are not there';
    return { event: 'error', id, code: 'not-now', message };
  }
  switch (request.do) {
    case 'train':
      commands.train();
      break;
    case 'pause':
      commands.pause();
      break;
    case 'step':
      commands.step(request.unit);
      break;
    case 'reset':
      // What the link locks for the visitor, it does not lock for the page that made the link.
      unlocked(playground, () => commands.reset(request.seed));
      break;
    case 'configure': {
      const { config, problems } = configured(request.settings, getState().config);
      if (problems.length > 0) {
        return { event: 'error', id, code: 'bad-settings', message: 'Nothing was changed', problems };
      }
      unlocked(playground, () => commands.restore(config));
      break;
    }
    case 'state':
  }
  return { event: 'answer', id, do: request.do, state: stateOf(getState()) };
}

/** Over the settings in place; with another source or task, over what is suggested for that. */
function configured(
  settings: Readonly<Record<string, string | number>>,
  now: Config,
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const { data = now.data, task = now.task } = settings;
  const isOther = data !== now.data || task !== now.task;
  const { config, problems } = parseConfig(
    isOther ? { engine: now.engine, ...settings, data, task } : { ...now, ...settings },
  );
  // What is the visitor's own, no other page opens.
  const own = (['data', 'column', 'saved'] as const).filter((name) => Object.hasOwn(settings, name));
  const opens = own.filter((name) => name !== 'data' || isOwnName(config.data));
  const refused = opens.map((name): ConfigProblem => {
    return { code: 'bad-value', name, value: String(settings[name]), used: String(now[name]) };
  });
  return { config, problems: [...problems, ...refused] };
}
