import { useEffect, useRef, type ReactNode } from 'react';
import type { PlaygroundState } from '../../../store/state';
import { usePlaygroundStore } from './playgroundContext';

/**
 * Writes the state of the run on an element, for tests and for whoever scripts the page. Past React: at each step of
 * training the whole tree would render.
 */
export function RunMarks({ className, children }: { className: string | undefined; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const store = usePlaygroundStore();
  useEffect(() => {
    const mark = ({ status, epoch, step, shownCheckpoint }: PlaygroundState) => {
      const data = element.current?.dataset;
      if (!data) return;
      data['state'] = status;
      data['epoch'] = String(epoch);
      data['step'] = String(step);
      data['checkpoint'] = shownCheckpoint === null ? 'live' : String(shownCheckpoint);
    };
    mark(store.getState());
    return store.subscribe((after, before) => {
      const { status, step, epoch, shownCheckpoint } = before;
      if (
        after.status !== status ||
        after.step !== step ||
        after.epoch !== epoch ||
        after.shownCheckpoint !== shownCheckpoint
      )
        mark(after);
    });
  }, [store]);
  return (
    <div ref={element} className={className}>
      {children}
    </div>
  );
}
