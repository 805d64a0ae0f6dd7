/** The inspector's thread: commands in, events out. All logic is in `inspect/` and `forecasting/`. */
import { createInspector } from '../inspect/inspector';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import { createBreathing } from './breathe';

const breathe = createBreathing();
const inspector = createInspector({
  emit: (event) => self.postMessage(event, buffersOf(event)),
  clock: () => performance.now(),
  wait: (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : breathe()),
});

self.onmessage = ({ data }: MessageEvent<InspectorCommand>) => inspector.handle(data);

/** What moves to the page without a copy. */
function buffersOf(event: InspectorEvent): ArrayBufferLike[] {
  if (event.kind === 'forecast') return [event.oneStep.buffer, event.freeRun.buffer];
  if (event.kind !== 'gates') return [];
  const traces = event.layers.flatMap((layer) => layer.traces.map((trace) => trace.values.buffer));
  return [event.inputs.buffer, ...traces];
}
