/** Going live, and back to the series. What a stream needs beyond that comes with its view (`control.ts`). */
import type { LiveCommand, LiveEvent } from '../../model/protocol/live';
import type { Context, Slice } from '../slice';
import type { TrainingFacts } from '../training/facts';
import { DEFAULT_PACE, type LiveFacts, type LiveState } from './facts';

export type LiveCommands = {
  /** The network in place rests meanwhile. */
  goLive(use: LiveState['use']): void;
  /** Back to the page as it was. */
  leaveLive(): void;
  /** To the stream's worker. */
  tellLive(command: LiveCommand): void;
  /** What is done with what the worker says. */
  followLive(follow: (event: LiveEvent) => void): void;
};

export const liveSlice: Slice<LiveFacts> = { initial: { live: null }, on: {} };

type Asked = { train(): void; pause(): void };

export function liveCommands({ get, set, clients, commands }: Context<LiveFacts, TrainingFacts, Asked>): {
  readonly commands: LiveCommands;
  onEvent(event: LiveEvent): void;
} {
  let followed: (event: LiveEvent) => void = () => undefined;
  let latest = 0;
  return {
    onEvent: (event) => followed(event),
    commands: {
      goLive(use) {
        const trainsAfter = get().live?.trainsAfter ?? get().status === 'training';
        if (get().status === 'training') commands.pause();
        latest = Math.max(latest, get().live?.id ?? 0) + 1;
        set({
          live: {
            use,
            id: latest,
            status: 'chosen',
            source: 'series',
            pace: DEFAULT_PACE,
            problem: null,
            engine: null,
            points: null,
            figures: null,
            ahead: null,
            config: null,
            trainsAfter,
          },
        });
      },
      leaveLive() {
        const { live } = get();
        if (!live) return;
        clients.live.end();
        latest = live.id;
        set({ live: null });
        if (live.trainsAfter) commands.train();
      },
      tellLive: (command) => clients.live.send(command),
      followLive(follow) {
        followed = follow;
      },
    },
  };
}
