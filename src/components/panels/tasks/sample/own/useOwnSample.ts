import { useState } from 'react';
import type { TaskName } from '../../../../../model/settings/sources/tasks';
import { useCommands, usePlayground } from '../../../page/playgroundContext';
import type { ShownSample } from '../useShownSample';

/** A sample while somebody changes it. */
export type Editing = {
  /** As it stands after the latest change, which the network may not have read yet. */
  readonly x: Float32Array; // [time, inputs]
  put(x: Float32Array): void;
};
export type OwnSample = {
  /** Null while the watched sample is only looked at. */
  readonly editing: Editing | null;
  /** Whether anything differs from the watched sample. */
  readonly isChanged: boolean;
  /**
   * With a blank sheet or with the sample as it is, which is the network's to read from then on; or with nothing to read before the
   * first change.
   */
  begin(how: 'blank' | 'as it is' | 'unread'): void;
  /** As it was, still to be changed. */
  reset(): void;
  /** Back to the watched sample. */
  end(): void;
};

/** What is changed is read by the network at once, in place of the watched sample. */
export function useOwnSample(shown: ShownSample | null): OwnSample {
  const own = usePlayground((state) => state.ownSample);
  const { watchOwn } = useCommands();
  const task = usePlayground((state) => state.config.task);
  /** The task of which a sample is being changed. */
  const [begun, setBegun] = useState<TaskName | null>(null);
  const sample = shown?.untouched;
  const x = own?.x ?? sample?.x;
  // After a reset the changed one may still be shown for a moment: nothing is built on it.
  const isLate = own === null && sample?.own !== null;
  const put = (changed: Float32Array) => {
    if (!isLate) watchOwn(changed);
  };
  return {
    editing: (begun === task || own) && x ? { x, put } : null,
    isChanged: own !== null,
    begin(how) {
      setBegun(how === 'unread' ? task : null);
      if (sample && how !== 'unread') watchOwn(how === 'blank' ? new Float32Array(sample.x.length) : sample.x);
    },
    reset: () => watchOwn(null),
    end: () => {
      setBegun(null);
      watchOwn(null);
    },
  };
}
