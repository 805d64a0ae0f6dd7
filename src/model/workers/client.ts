/** The page's end of one worker: commands wait until it is there, and one that did not come is asked for again by the next. */
import { NotArrived } from '../protocol/arrival';
import type { NotArrivedEvent } from '../protocol/arrival';
import { createSender } from './chunks';
import { startWorker } from './startWorker';

export type Client<Command> = { send(command: Command): void };
/** Its thread runs from the first command to `end`. */
export type EndingClient<Command> = Client<Command> & { end(): void };

type Crash = { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string };
/** What a client says by itself. */
export type Trouble = Crash | NotArrivedEvent;

type ClientSettings<Command, Event> = {
  readonly url: string;
  handle(event: Event): void;
  asEvent(trouble: Trouble): Event;
  /** Buffers that the page has no more use for: they move on without a copy. */
  moved?(command: Command): Transferable[];
  readonly start?: (url: string) => Promise<Worker>;
};

/** The thread starts with the first command, and anew with the first after its end. */
export function createClient<Command extends { readonly kind: string }, Event>(
  settings: ClientSettings<Command, Event>,
): EndingClient<Command> {
  const { url, handle, asEvent, moved = () => [], start = startWorker } = settings;
  /** Rises with each start: what an older one still does is of no interest. */
  let started = 0;
  let worker: Worker | null = null;
  let isStarting = false;
  let waiting: Command[] = [];
  let sendNow: (command: Command) => void = () => undefined;

  async function begin(): Promise<void> {
    const mine = ++started;
    isStarting = true;
    try {
      const made = await start(url);
      if (mine !== started) return made.terminate();
      take(made);
    } catch (error) {
      if (mine !== started) return;
      waiting = [];
      if (!(error instanceof NotArrived)) throw error;
      handle(asEvent({ kind: 'notArrived', file: error.file, absence: error.absence }));
    } finally {
      if (mine === started) isStarting = false;
    }
  }

  function take(made: Worker): void {
    worker = made;
    made.onmessage = ({ data }: MessageEvent<Event>) => handle(data);
    made.onerror = ({ message, filename, lineno }) => {
      const stack = filename ? `${filename}:${lineno}` : '';
      handle(asEvent({ kind: 'crashed', name: 'Error', message: message || 'The worker failed.', stack }));
    };
    const send = createSender<Command>((sent, buffers) => made.postMessage(sent, [...buffers]), createTasks());
    sendNow = (command) => send(command, moved(command));
    for (const command of waiting.splice(0)) sendNow(command);
  }

  return {
    send(command) {
      if (worker) return sendNow(command);
      waiting.push(command);
      if (!isStarting) void begin();
    },
    end() {
      started += 1;
      worker?.terminate();
      worker = null;
      isStarting = false;
      waiting = [];
    },
  };
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
