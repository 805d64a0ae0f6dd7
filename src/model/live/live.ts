/**
 * The live page: commands in, events out. Points that come are forecast at once, since training goes in pieces between which
 * they are taken; so they queue for no longer than a piece.
 */
import type { LiveCommand, LiveEvent, LiveSource, Pace } from '../protocol/live';
import type { FormulaProblem, Recipe } from '../protocol/series';
import { seededRandom } from '../random';
import { crashOf } from '../training/crash';
import type { Config } from '../settings/settings';
import { networkKey } from './liveNetwork';
import { readMessage } from './message';
import { createOnlineLearner, type MakeNetwork, type MakePredictor } from './onlineLearner';
import { createPlayer, type Player } from './player';
import { createRemembered } from './remembered';
import { createBeat, createStream, REMEMBERED, type Stream } from './stream';

export type LiveSurroundings = {
  /** Puts an engine in use for a cell, and gives what networks and forecasts are made with on it. */
  prepare(config: Config): Promise<{
    readonly engine: 'wasm' | 'reference';
    readonly createNetwork: MakeNetwork;
    readonly predictorOf: MakePredictor;
  }>;
  /** The values of a generator, many more than the page shows. */
  generated(
    recipe: Recipe,
  ): Promise<
    { readonly ok: true; readonly values: Float64Array } | { readonly ok: false; readonly problem: FormulaProblem }
  >;
  emit(event: LiveEvent): void;
  /** Milliseconds since 1970, as exact as can be had. */
  clock(): number;
  /** A pause in which commands come in. */
  nextTask(): Promise<void>;
  wait(ms: number): Promise<void>;
};

export type Live = { handle(command: LiveCommand): Promise<void> };

/** Milliseconds from one telling to the next, of points that are played in one go, and of a rest where nothing is due. */
const TELLING = 33;
const GO = 20;
const REST = 250;
/** Stream of the seed for the regimes. */
const REGIMES = 5;

type Running = {
  readonly liveId: number;
  config: Config;
  pace: Pace;
  isPaused: boolean;
  /** Null until its network is there. */
  stream: Stream | null;
  player: Player | null;
  beat: ReturnType<typeof createBeat> | null;
  /** What came before the network. */
  readonly early: LiveCommand[];
  toldAt: number;
};

export function createLive(surroundings: LiveSurroundings): Live {
  const { prepare, generated, emit, clock, nextTask, wait } = surroundings;
  let running: Running | null = null;
  let wake: () => void = () => undefined;

  const learnerFor = async (config: Config, points: ReturnType<typeof createRemembered>) => {
    const { engine, createNetwork, predictorOf } = await prepare(config);
    return { engine, learner: createOnlineLearner(config, points, { createNetwork, predictorOf, clock }) };
  };

  function end(): void {
    running?.stream?.dispose();
    running = null;
    wake();
  }

  async function playerOf(source: LiveSource, mine: Running): Promise<Player | null> {
    if (source.kind === 'handed') return null;
    const random = seededRandom(mine.config.seed, REGIMES);
    if (source.kind === 'played') return createPlayer(source.values, random);
    const made = await generated(source.recipe);
    if (made.ok) return createPlayer(made.values, random);
    emit({ kind: 'formulaFailed', liveId: mine.liveId, problem: made.problem });
    if (running === mine) end();
    return null;
  }

  async function begin(command: Extract<LiveCommand, { kind: 'begin' }>): Promise<void> {
    end();
    const { liveId, config, source, pace, ahead } = command;
    const mine: Running = {
      liveId,
      config,
      pace,
      isPaused: false,
      stream: null,
      player: null,
      beat: null,
      early: [],
      toldAt: -Infinity,
    };
    running = mine;
    mine.player = await playerOf(source, mine);
    if (running !== mine) return;
    const points = createRemembered(REMEMBERED);
    const { engine, learner } = await learnerFor(mine.config, points);
    if (running !== mine) return learner.dispose();
    mine.stream = createStream(learner, points, ahead, clock);
    mine.beat = createBeat(clock(), mine.pace);
    emit({ kind: 'began', liveId, engine });
    for (const early of mine.early.splice(0)) await handle(early);
    run(mine, mine.stream).catch((thrown: unknown) => emit({ kind: 'crashed', ...crashOf(thrown) }));
  }

  async function run(mine: Running, stream: Stream): Promise<void> {
    while (running === mine) {
      const isBehind = play(mine, stream);
      const now = clock();
      if (stream.hasNews() && now - mine.toldAt >= TELLING) {
        mine.toldAt = now;
        emit(stream.tell(mine.liveId));
      }
      if (isBehind || (!mine.isPaused && stream.learn(mine.pace.budgetMs))) await nextTask();
      else await rest(restOf(mine, stream));
    }
  }

  /** Plays what is due; true where more is. */
  function play({ isPaused, player, beat }: Running, stream: Stream): boolean {
    const from = clock();
    while (!isPaused && player && beat && beat.due() <= clock()) {
      if (clock() - from > GO) return true;
      const at = beat.due();
      beat.taken();
      stream.come(player.next(), at);
    }
    return false;
  }

  function restOf({ isPaused, player, beat, toldAt }: Running, stream: Stream): number {
    const due = !isPaused && player && beat ? beat.due() : Infinity;
    const telling = stream.hasNews() ? toldAt + TELLING : Infinity;
    return Math.min(REST, Math.max(0, Math.min(due, telling) - clock()));
  }
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      void wait(ms).then(resolve);
    });

  async function configure(mine: Running, stream: Stream, config: Config): Promise<void> {
    const before = mine.config;
    mine.config = config;
    if (networkKey(before) === networkKey(config)) return stream.adjust(config);
    const { learner } = await learnerFor(config, stream.points);
    if (running === mine && mine.config === config) stream.learnBy(learner);
    else learner.dispose();
  }

  async function handle(command: LiveCommand): Promise<void> {
    if (command.kind === 'begin') return begin(command);
    if (command.kind === 'end') return end();
    const mine = running;
    if (!mine || ('liveId' in command && command.liveId !== mine.liveId)) return;
    const { stream } = mine;
    if (!stream) return void mine.early.push(command);
    switch (command.kind) {
      case 'configure':
        return configure(mine, stream, command.config);
      case 'pace':
        mine.pace = command.pace;
        mine.beat = createBeat(clock(), command.pace);
        break;
      case 'points':
        stream.take(command.values, command);
        break;
      case 'messages':
        stream.take(command.texts.map(numberIn(stream)), command);
        break;
      case 'goOn':
        stream.goOn(command.steps);
        break;
      case 'pause':
        mine.isPaused = true;
        break;
      case 'resume':
        mine.isPaused = false;
        mine.beat = createBeat(clock(), mine.pace);
        break;
      case 'changeRegime':
        mine.player?.changeRegime();
        stream.changed();
        break;
      case 'take':
        return emit({ kind: 'taken', liveId: mine.liveId, values: stream.points.latest(REMEMBERED) });
    }
    wake();
  }

  return { handle };
}

const numberIn = (stream: Stream) => (text: string) => {
  const message = readMessage(text);
  if (message.ok) return message.value;
  stream.unread(message.problem.text);
  return null;
};
