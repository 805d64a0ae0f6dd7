/** The page's ends of the workers. */
import { watchImports } from '../arrival/arrive';
import type { EvaluatorCommand, EvaluatorEvent } from '../protocol/evaluator';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import type { SeriesCommand, SeriesEvent } from '../protocol/series';
import type { TrainerCommand, TrainerEvent } from '../protocol/training';
import { createClient, type Client, type EndingClient } from './client';
// oxlint-disable import/default -- Vite answers with the address of a worker's built script
import evaluatorUrl from './evaluator.worker?worker&url';
import inspectorUrl from './inspector.worker?worker&url';
import seriesUrl from './series.worker?worker&url';
import trainerUrl from './trainer.worker?worker&url';

watchImports();

export type Handlers = {
  series(event: SeriesEvent): void;
  trainer(event: TrainerEvent): void;
  inspector(event: InspectorEvent): void;
  evaluator(event: EvaluatorEvent): void;
  comparison(event: TrainerEvent): void;
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
  /** A second trainer, beside the page's own. */
  readonly comparisonTrainer: EndingClient<TrainerCommand>;
} {
  const trainer = (handle: Handlers['trainer']) =>
    createClient<TrainerCommand, TrainerEvent>({
      url: trainerUrl,
      handle,
      asEvent: (trouble) => ({ ...trouble, runId: 0 }),
    });
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
    trainer: waiting(idle, () => trainer(handlers.trainer)),
    comparisonTrainer: trainer(handlers.comparison),
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
