/** The series' thread: commands in, events out. All logic is in `series/`. */
import type { SeriesCommand, SeriesEvent } from '../protocol/series';
import { createSeriesDesk } from '../series/desk';

const emit = (event: SeriesEvent) => self.postMessage(event);

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.arrayBuffer();
}

function crash(thrown: unknown): void {
  const { name, message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
  emit({ kind: 'crashed', name, message, stack });
}

const desk = createSeriesDesk({ emit, fetchBytes });

self.onmessage = ({ data }: MessageEvent<SeriesCommand>) => {
  desk.handle(data).catch(crash);
};
