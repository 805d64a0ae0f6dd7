/** Inspectors beside the page's own, one a seat: who looks through one is told what it says. */
import type { Seat } from '../../model/protocol/comparison';
import type { InspectorEvent } from '../../model/protocol/inspection';
import type { RunsEvent } from '../../model/protocol/runs';
import type { Clients } from '../slice';
import type { RunsCommands } from './commands';

export function createInspections({ send }: Clients['runs']): Pick<RunsCommands, 'inspectBeside'> & {
  onEvent(event: RunsEvent): void;
} {
  const handlers = new Map<Seat, (event: InspectorEvent) => void>();
  return {
    inspectBeside(seat, handle) {
      handlers.set(seat, handle);
      const isOpen = () => handlers.get(seat) === handle;
      return {
        send(command) {
          // A view that goes away with its inspector says that it asks nothing more.
          if (isOpen()) send({ kind: 'inspect', seat, command });
        },
        end() {
          if (!isOpen()) return;
          handlers.delete(seat);
          send({ kind: 'leaveOff', what: seat });
        },
      };
    },
    onEvent(event) {
      if (event.kind === 'inspected') handlers.get(event.seat)?.(event.event);
      // What would start them is not here.
      if (event.kind === 'notArrived') for (const handle of handlers.values()) handle({ ...event, runId: 0 });
    },
  };
}
