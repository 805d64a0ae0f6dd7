/** The page's ends of the workers. */
import type { EvaluatorCommand, EvaluatorEvent } from '../protocol/evaluator';
import type { ExportCommand, ExportEvent } from '../protocol/exporting';
import type { HistoryCommand, HistoryEvent } from '../protocol/history';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import { unlessAbsent } from '../protocol/arrival';
import type { LiveCommand, LiveEvent } from '../protocol/live';
import type { RunsCommand, RunsEvent } from '../protocol/runs';
import type { SeriesCommand, SeriesEvent } from '../protocol/series';
import type { TrainerCommand, TrainerEvent } from '../protocol/training';
import { createClient, type Client, type EndingClient } from './client';
// oxlint-disable import/default -- Vite answers with the address of a worker's built script
import archiveUrl from './archive.worker?worker&url';
import evaluatorUrl from './evaluator.worker?worker&url';
import exporterUrl from './exporter.worker?worker&url';
import inspectorUrl from './inspector.worker?worker&url';
import liveUrl from './live.worker?worker&url';
import seriesUrl from './series.worker?worker&url';
import trainerUrl from './trainer.worker?worker&url';

export type Handlers = {
  series(event: SeriesEvent): void;
  trainer(event: TrainerEvent): void;
  inspector(event: InspectorEvent): void;
  evaluator(event: EvaluatorEvent): void;
  runs(event: RunsEvent): void;
  archive(event: HistoryEvent): void;
  exporter(event: ExportEvent): void;
  live(event: LiveEvent): void;
};

/**
 * Starts the workers. The trainer's and the evaluator's code is large and waits until the page is `idle`; what they are told
 * before waits with them. What they themselves cannot say, that they did not come or that they failed outside their own code, is said for them.
 */
export function startWorkers(
  handlers: Handlers,
  idle: (begin: () => void) => void,
): {
  readonly series: Client<SeriesCommand>;
  readonly trainer: Client<TrainerCommand>;
  readonly inspector: Client<InspectorCommand>;
  readonly evaluator: Client<EvaluatorCommand>;
  /** What is kept of runs. */
  readonly archive: Client<HistoryCommand>;
  /** Files of other programs. */
  readonly exporter: Client<ExportCommand>;
  /** The stream in place of the series. */
  readonly live: EndingClient<LiveCommand>;
  /** Runs beside the page's own. */
  readonly runs: Client<RunsCommand>;
} {
  return {
    series: createClient<SeriesCommand, SeriesEvent>({
      url: seriesUrl,
      handle: handlers.series,
      asEvent: (trouble) => trouble,
    }),
    inspector: createClient<InspectorCommand, InspectorEvent>({
      url: inspectorUrl,
      handle: handlers.inspector,
      asEvent: (trouble) => ({ ...trouble, runId: 0 }),
      moved: (command) =>
        command.kind === 'look' || command.kind === 'compare' ? [command.snapshot.parameters.buffer] : [],
    }),
    evaluator: waiting(idle, () =>
      createClient<EvaluatorCommand, EvaluatorEvent>({
        url: evaluatorUrl,
        handle: handlers.evaluator,
        asEvent: (trouble) => ({ ...trouble, runId: 0 }),
        moved: (command) => (command.kind === 'look' ? [command.snapshot.parameters.buffer] : []),
      }),
    ),
    trainer: waiting(idle, () =>
      createClient<TrainerCommand, TrainerEvent>({
        url: trainerUrl,
        handle: handlers.trainer,
        asEvent: (trouble) => ({ ...trouble, runId: 0 }),
      }),
    ),
    archive: createClient<HistoryCommand, HistoryEvent>({
      url: archiveUrl,
      handle: handlers.archive,
      asEvent: (trouble) => trouble,
    }),
    exporter: createClient<ExportCommand, ExportEvent>({
      url: exporterUrl,
      handle: handlers.exporter,
      asEvent: (trouble) => trouble,
    }),
    live: createClient<LiveCommand, LiveEvent>({
      url: liveUrl,
      handle: handlers.live,
      asEvent: (trouble) => trouble,
    }),
    runs: fetchedRuns(handlers.runs),
  };
}

/** Most visits ask for none: its code is fetched with the first command, and asked for again by the next if it did not come. */
function fetchedRuns(handle: Handlers['runs']): Client<RunsCommand> {
  let coming: Promise<Client<RunsCommand>> | null = null;
  return {
    send(command) {
      coming ??= import('./runPoolClient').then(({ startRuns }) => startRuns(handle, createClient));
      coming.then(
        (pool) => pool.send(command),
        unlessAbsent(({ file, absence }) => {
          coming = null;
          handle({ kind: 'notArrived', file, absence });
        }),
      );
    },
  };
}

/** A client that starts when the page is idle. */
function waiting<Command>(idle: (begin: () => void) => void, start: () => Client<Command>): Client<Command> {
  let client: Client<Command> | null = null;
  const kept: Command[] = [];
  idle(() => {
    client = start();
    for (const command of kept.splice(0)) client.send(command);
  });
  return {
    send(command) {
      if (client) client.send(command);
      else kept.push(command);
    },
  };
}
