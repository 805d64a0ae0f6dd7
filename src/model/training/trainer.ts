/**
 * Drives a training session by commands, and says what happens. It runs unchanged in a worker and in a test: the engines,
 * the clock, and the pauses in which commands come in, are arguments.
 */
import type { Config, EngineName } from '../settings/settings';
import type { LiveSettings, TrainerCommand, TrainerStatus } from '../protocol/training';
import type { Watched } from '../protocol/slowStep';
import type { Trainable } from '../tasks/trainable';
import { beginningOf, weightsOf } from './beginning';
import { createEngineChooser, sizeOf, type Choosing } from './engines/chooseEngine';
import { crashOf } from './crash';
import { createToldHistory } from './keeping/toldHistory';
import type { TrainerSurroundings } from './surroundings';
import { isLost, unlessLost } from './engines/lostEngine';
import { createPauses } from './pauses';
import { courseOf, goalAfter, standingAt, wentBack, wentOn, type Intent, type Run } from './run';
import { createRunKeeping, type Built } from './keeping/runKeeping';
import { createReporter } from './reporter';
import { slownessOf } from './engines/stepCost';
import type { Checkpoint } from '../protocol/checkpoint';
import { createSession, type TakenStep } from './session';
import { createSlowMotion } from './slowMotion/slowMotion';

type CommandOf<Kind extends TrainerCommand['kind']> = Extract<TrainerCommand, { kind: Kind }>;
type Configure = CommandOf<'configure'>;
type Handlers = { readonly [Kind in TrainerCommand['kind']]: (command: CommandOf<Kind>) => void };

export function createTrainer(surroundings: TrainerSurroundings): { handle(command: TrainerCommand): void } {
  const { host, emit, clock, nextTask, keeper } = surroundings;
  const pauses = createPauses(surroundings);
  const chooser = createEngineChooser(host, clock);
  const reporter = createReporter(emit, clock);
  const history = createToldHistory(emit, clock);
  const keeping = createRunKeeping(host, keeper);
  const slowMotion = createSlowMotion(emit, clock, nextTask);
  let runId = 0;
  let run: Run | null = null;
  let status: TrainerStatus = 'preparing';
  let intent: Intent = 'nothing';
  /** Nobody waits for trials of engines. */
  let isHurried = false;
  /** What was adjusted since the run was configured. */
  let adjusted: Partial<LiveSettings> = {};
  /** Preparations and training follow one another: none runs beside another. */
  let work: Promise<unknown> = Promise.resolve();

  function say(next: TrainerStatus): void {
    status = next;
    emit({ kind: 'status', runId, status });
    if (status !== 'training') history.tell(runId);
    if (run && status !== 'training') keeping.note(run, true);
  }

  function inOrder(task: () => Promise<unknown>): void {
    work = work.then(task).catch((error: unknown) => emit({ kind: 'crashed', runId, ...crashOf(error) }));
  }

  /** A new run: cuts the windows and builds the network from its seed. */
  async function configure({ runId: id, config, series, source, resume }: Configure): Promise<void> {
    if (run) keeping.leave(run);
    run = null;
    const kept = resume ? keeping.resumed(id, resume) : null;
    const isWanted = () => nextTask().then(() => id === runId);
    if (id !== runId) return; // a later run waits already
    emit({ kind: 'preparing', runId: id, preparation: { doing: 'cutting' } });
    if (!(await isWanted())) return;
    const beginning = await beginningOf(config, { series, source }, { kept, weights: weightsOf(resume) }, isWanted);
    if (beginning) {
      const { trainable, from, resumed } = beginning;
      reporter.restart(resumed?.standing.losses);
      return build(id, config, trainable, from, { lost: null, before: null, resumed });
    }
    intent = 'nothing';
    say('blocked');
  }

  const choosingFor = (id: number, avoid: EngineName | null, prefer: EngineName | null): Choosing => ({
    avoid,
    prefer,
    say: (preparation) => emit({ kind: 'preparing', runId: id, preparation }),
    goOn: () => nextTask().then(() => id === runId && !isHurried),
  });

  /** Puts an engine in use and goes on from a moment on it. */
  async function build(
    id: number,
    asked: Config,
    trainable: Trainable,
    from: Checkpoint | null,
    { lost, before, resumed }: Built,
  ): Promise<void> {
    if (id !== runId || !from) return;
    const prefer = resumed?.standing.engine ?? null;
    const choice = await chooser.choose({ ...asked, ...adjusted }, trainable, from, choosingFor(id, lost, prefer));
    if (id !== runId) return;
    await host.use(choice.name);
    const config = { ...asked, ...adjusted };
    const session = createSession(config, trainable, from);
    const good = history.add(from);
    const place = { id, config, trainable, session, engine: choice.name, good };
    run = {
      ...place,
      goal: goalAfter(from.epoch, config.epochs),
      ...(before ? courseOf(before) : keeping.begun(resumed)),
    };
    emit({ kind: 'engine', runId, engine: lost ? { ...choice, reason: 'context-lost' } : choice });
    const slowness = slownessOf(sizeOf(config, trainable, from), choice.timings[choice.name], session.stepsPerEpoch);
    if (slowness) emit({ kind: 'slow', runId, slowness });
    reporter.report(runId, session, () => false);
    if (!before && run.best) emit({ kind: 'broughtBack', runId, best: run.best });
    say(from.step === 0 ? 'ready' : run.isFinished ? 'finished' : 'paused');
    const wanted = intent;
    intent = 'nothing';
    if (wanted === 'train') train();
    else if (wanted !== 'nothing') stepBy(wanted);
  }

  function train(): void {
    const current = run;
    if (!current) return;
    current.goal = goalAfter(current.session.epoch(), current.config.epochs);
    say('training');
    reporter.startClock();
    inOrder(() => loop(current));
  }

  async function loop(current: Run): Promise<void> {
    while (run === current && status === 'training') {
      const ended = advance(current);
      if (status !== 'training') return;
      const early = ended && current.session.isOver(current.config.patience);
      if (early || (ended && current.session.epoch() >= current.goal)) return finish(current, early);
      if (reporter.isDue(ended) && !remember(current)) return;
      await pauses.pause();
    }
  }

  /** What stands at the end are the best parameters, where any were kept. */
  function finish(current: Run, early: boolean): void {
    const best = unlessLost(host, current.session.bringBack);
    if (!remember(current)) return;
    current.isFinished = true;
    current.best = best && { ...best, early };
    if (current.best) emit({ kind: 'broughtBack', runId, best: current.best });
    say('finished');
  }

  /** One optimizer step; answers whether it ended an epoch. */
  function advance(current: Run, watch?: (taken: TakenStep) => void): boolean {
    const result = unlessLost(host, () => current.session.step(current.config, watch));
    if (!result || host.isLost() || (result.loss === 0 && !host.stillRight(current.config.cell))) {
      replace(current, current.engine);
      return false;
    }
    if (!Number.isFinite(result.loss)) {
      diverge(current);
      return false;
    }
    reporter.stepped(result);
    wentOn(current, result.epochEnd);
    reporter.probed(unlessLost(host, current.session.probe) ?? Number.NaN);
    return result.epochEnd !== null;
  }

  /** Reports the moment and keeps it to go back to; false where it is no good. */
  function remember(current: Run): boolean {
    const checkpoint = unlessLost(host, () =>
      reporter.report(runId, current.session, (read) => isLost(host, current.config.cell, read)),
    );
    if (!checkpoint || checkpoint === 'lost') {
      replace(current, current.engine);
      return false;
    }
    if (checkpoint === 'diverged') {
      diverge(current);
      return false;
    }
    current.good = history.add(checkpoint);
    current.trainedMs += reporter.trainedMs();
    keeping.note(current, false);
    history.tellIfDue(runId);
    return true;
  }

  function diverge(current: Run): void {
    const step = current.session.stepsDone();
    current.session.restore(current.good);
    wentBack(current, current.good);
    reporter.report(runId, current.session, () => false);
    emit({ kind: 'diverged', runId, step, restoredStep: current.good.step });
    say('diverged');
  }

  function stepBy(unit: 'step' | 'epoch', watched: Watched | null = null): void {
    pause();
    const current = run;
    const slow = watched && slowMotion.begin(runId, current, watched);
    if (!current || slow === 'refused') return;
    say('training');
    reporter.startClock();
    inOrder(async () => {
      let ended = false;
      do {
        if (run !== current || status !== 'training') break;
        ended = advance(current, slow?.saw);
        await nextTask();
      } while (unit === 'epoch' && !ended);
      if (run === current && status === 'training' && remember(current)) say('paused');
      await slow?.tell(() => run === current && status === 'paused');
    });
  }

  /** Goes on from the last good moment on another engine: a different one was chosen, or the one in use was lost. */
  function replace(current: Run, lost: EngineName | null): void {
    if (lost) reporter.forget();
    // What is lost just now is replaced already.
    if (!lost && status === 'training' && !remember(current) && run !== current) return;
    if (status === 'training') intent = 'train';
    const id = runId;
    run = null;
    say('preparing');
    inOrder(async () => {
      if (lost) wentBack(current, current.good);
      else current.session.dispose(); // what was lost cannot be given back
      await build(id, current.config, current.trainable, current.good, { lost, before: current, resumed: null });
      if (run?.id !== id) keeping.leaveUnbuilt(current);
    });
  }

  function adjust(settings: LiveSettings): void {
    adjusted = settings;
    if (!run) return;
    const before = run.config;
    run.config = { ...before, ...settings };
    if (before.epochs !== settings.epochs) run.goal = goalAfter(run.session.epoch(), settings.epochs);
    if (before.engine !== settings.engine) replace(run, null);
  }

  function pause(): void {
    if (status === 'preparing') {
      intent = 'nothing';
      isHurried = true;
    }
    if (status !== 'training' || !run) return;
    if (remember(run)) say('paused');
    else intent = 'nothing';
  }

  function handOver(step: number | null): void {
    const current = run;
    if (!current) return inOrder(async () => run && handOver(step));
    if (status === 'training') remember(current);
    if (run !== current) return handOver(step);
    const checkpoint = (step === null ? null : history.nearest(step)) ?? current.good;
    emit({ kind: 'handedOver', runId, standing: standingAt(current, checkpoint) });
  }

  /** What was done since the last report is reported before it is left: it belongs to the former run. */
  function branch(step: number): void {
    pause();
    const current = run;
    if (!current) return inOrder(async () => run && branch(step));
    const kept = history.nearest(step);
    if (!kept) return;
    history.cut(kept.step);
    current.session.restore(kept);
    wentBack(current, kept);
    keeping.branched(current);
    emit({ kind: 'branched', runId, step: kept.step, epoch: kept.epoch });
    if (remember(current)) say('paused');
  }

  const handlers: Handlers = {
    configure(command) {
      ({ runId } = command);
      intent = 'nothing';
      adjusted = {};
      isHurried = false;
      history.clear();
      say('preparing');
      inOrder(() => configure(command));
    },
    train() {
      if (status === 'preparing') intent = 'train';
      else if (status !== 'training') train();
    },
    pause,
    step: ({ unit, watched }) => void (status === 'preparing' && !watched ? (intent = unit) : stepBy(unit, watched)),
    watchStep: ({ watched }) => slowMotion.look(watched),
    recall: ({ step }) => history.recall(runId, step),
    branch: ({ step }) => branch(step),
    adjust: ({ settings }) => adjust(settings),
    keep: ({ tab, series, runId: from }) => keeper?.place(tab, series, from),
    handOver: ({ step }) => handOver(step),
    giveWay: pauses.giveWay,
  };
  return { handle: (command) => handlers[command.kind](command as never) };
}
