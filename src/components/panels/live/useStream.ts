/** The stream that runs, with what it is taken from on this page. */
import { useEffect, useMemo, useRef } from 'react';
import type { LiveSourceName } from '../../../store/live/facts';
import { liveControlOf, type LiveControl } from '../../../store/live/control';
import { usePlaygroundStore } from '../page/playgroundContext';
import { address } from './sources/address';
import { microphone } from './sources/microphone';
import { sampling, type PointSource, type Stop } from './sources/pointSource';
import { tilt } from './sources/tilt';

export type StreamHandle = {
  readonly control: LiveControl;
  /** The stream begins, once what it is taken from is allowed. */
  start(source: LiveSourceName, written: string): void;
  stop(): void;
  leave(): void;
  /** Where the pointer is on the pad, 0 to 100. */
  point(height: number): void;
};

export function useStream(): StreamHandle {
  const playground = usePlaygroundStore();
  const control = liveControlOf(playground);
  const end = useRef<Stop>(() => undefined);
  const height = useRef(50);
  useEffect(() => () => end.current(), []);

  return useMemo(() => {
    const perSecond = () => playground.getState().live?.pace.perSecond ?? 1;
    const config = () => playground.getState().config;
    const pointer: PointSource = {
      start({ ready, points }) {
        ready();
        return sampling(perSecond, () => height.current, points);
      },
    };
    const sourceOf = (name: Exclude<LiveSourceName, 'series'>, written: string): PointSource =>
      ({ pointer, microphone: microphone(perSecond), tilt: tilt(perSecond), address: address(written) })[name];
    const finish = () => {
      end.current();
      end.current = () => undefined;
    };
    return {
      control,
      start(name, written) {
        finish();
        if (name === 'series') return control.begin(name, config());
        control.ask(name);
        const stop = sourceOf(name, written).start({
          ready: () => control.begin(name, config()),
          points: control.hand,
          messages: control.handMessages,
          fail(problem) {
            finish();
            control.fail(problem);
          },
        });
        // It may have failed at once.
        if (playground.getState().live?.status === 'stopped') stop();
        else end.current = stop;
      },
      stop() {
        finish();
        control.stop();
      },
      leave() {
        finish();
        playground.commands.leaveLive();
      },
      point(value) {
        height.current = value;
      },
    };
  }, [playground, control]);
}
