/** The worker's end of a client: says that it is here, then handles commands. */
import { HERE } from '../protocol/arrival';
import { createReceiver, type Sent } from './chunks';

/**
 * What a worker fetches later may import the worker's own script, and that script then runs once more: in WebKit always, in
 * others under another address. The first one goes on.
 */
export function listen<Command extends { readonly kind: string }>(handle: (command: Command) => void): void {
  if (self.onmessage) return;
  const receive = createReceiver(handle);
  self.onmessage = ({ data }: MessageEvent<Sent<Command>>) => receive(data);
  self.postMessage(HERE);
}
