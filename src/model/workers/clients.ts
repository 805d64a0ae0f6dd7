/** The page's ends of the workers: the only `new Worker`. */
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import type { SeriesCommand, SeriesEvent } from '../protocol/series';
import type { TrainerCommand, TrainerEvent } from '../protocol/training';
import { createSender } from './chunks';

export type Client<Command> = { send(command: Command): void };
/** Its thread runs from the first command to `end`. */
export type EndingClient<Command> = Client<Command> & { end(): void };
export type Handlers = {
  series(event: SeriesEvent): void;
  trainer(event: TrainerEvent): void;
  inspector(event: InspectorEvent): void;
  comparison(event: TrainerEvent): void;
};

/**
 * Starts the workers. The trainer's code is large and waits until the page is `idle`; what it is told before waits with
 * it. A worker that fails outside its own code says `crashed` as well.
 */
export function startWorkers(
  handlers: Handlers,
  idle: (begin: () => void) => void,
): {
  readonly series: Client<SeriesCommand>;
  readonly trainer: Client<TrainerCommand>;
  readonly inspector: Client<InspectorCommand>;
  /** A second trainer, beside the page's own. */
  readonly comparisonTrainer: EndingClient<TrainerCommand>;
} {
  const start = {
    series: () => new Worker(new URL('./series.worker.ts', import.meta.url), { type: 'module' }),
    inspector: () => new Worker(new URL('./inspector.worker.ts', import.meta.url), { type: 'module' }),
    trainer: () => new Worker(new URL('./trainer.worker.ts', import.meta.url), { type: 'module' }),
  };
  const trainer = (handle: Handlers['trainer']) =>
    clientOf<TrainerCommand, TrainerEvent>(start.trainer, handle, (crash) => ({ ...crash, runId: 0 }));
  return {
    series: clientOf<SeriesCommand, SeriesEvent>(start.series, handlers.series, (crash) => crash),
    inspector: clientOf<InspectorCommand, InspectorEvent>(
      start.inspector,
      handlers.inspector,
      (crash) => ({ ...crash, runId: 0 }),
      // The page has no use for the parameters: they move on without a copy.
      (command) => (command.kind === 'look' || command.kind === 'compare' ? [command.snapshot.parameters.buffer] : []),
    ),
    trainer: waiting(idle, () => trainer(handlers.trainer)),
    comparisonTrainer: onDemand(() => trainer(handlers.comparison)),
  };
}

type Crash = { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string };

function clientOf<Command extends { readonly kind: string }, Event>(
  start: () => Worker,
  handle: (event: Event) => void,
  asEvent: (crash: Crash) => Event,
  moved: (command: Command) => Transferable[] = () => [],
): EndingClient<Command> {
  const worker = start();
  worker.onmessage = ({ data }: MessageEvent<Event>) => handle(data);
  worker.onerror = (error) => {
    // Where the worker's file cannot be fetched, the event says nothing.
    const message = error.message || 'The worker could not be started.';
    const stack = error.filename ? `${error.filename}:${error.lineno}` : '';
    handle(asEvent({ kind: 'crashed', name: 'Error', message, stack }));
  };
  const send = createSender<Command>((sent, buffers) => worker.postMessage(sent, [...buffers]), createTasks());
  return { send: (command) => send(command, moved(command)), end: () => worker.terminate() };
}

/** Runs each step in a task of its own. A message channel, since timers are held back to 4 ms. */
function createTasks(): (step: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const steps: (() => void)[] = [];
  port1.onmessage = () => steps.shift()?.();
  return (step) => {
    steps.push(step);
    port2.postMessage(null);
  };
}

/** A client that starts with the first command, and anew with the first after its end. */
function onDemand<Command>(start: () => EndingClient<Command>): EndingClient<Command> {
  let client: EndingClient<Command> | null = null;
  return {
    send(command) {
      client ??= start();
      client.send(command);
    },
    end() {
      client?.end();
      client = null;
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
