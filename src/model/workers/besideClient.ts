/** The page's ends of the threads that compare runs: each starts with what it is told first. */
import type { BesideCommand, BesideEvent, ComparisonCommand, ComparisonEvent, Seat } from '../protocol/comparison';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import type { Client, createClient, EndingClient } from './client';
// oxlint-disable import/default -- Vite answers with the address of a worker's built script
import comparisonUrl from './comparison.worker?worker&url';
import inspectorUrl from './inspector.worker?worker&url';

/** `connect` makes the page's end of one worker. */
export function startBeside(emit: (event: BesideEvent) => void, connect: typeof createClient): Client<BesideCommand> {
  const comparison = connect<ComparisonCommand, ComparisonEvent>({
    url: comparisonUrl,
    handle: (event) => emit({ kind: 'beside', event }),
    asEvent: (trouble) => trouble,
  });
  const inspectorOf = (seat: Seat) =>
    connect<InspectorCommand, InspectorEvent>({
      url: inspectorUrl,
      handle: (event) => emit({ kind: 'inspected', seat, event }),
      asEvent: (trouble) => ({ ...trouble, runId: 0 }),
      moved: (command) => (command.kind === 'look' ? [command.snapshot.parameters.buffer] : []),
    });
  const inspectors: Readonly<Record<Seat, EndingClient<InspectorCommand>>> = {
    A: inspectorOf('A'),
    B: inspectorOf('B'),
  };
  return {
    send(command) {
      switch (command.kind) {
        case 'beside':
          return comparison.send(command.command);
        case 'inspect':
          return inspectors[command.seat].send(command.command);
        case 'leaveOff':
          return command.what === 'comparison' ? comparison.end() : inspectors[command.what].end();
      }
    },
  };
}
