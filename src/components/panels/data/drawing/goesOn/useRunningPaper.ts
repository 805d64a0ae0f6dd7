/** A paper that runs under the pen: while the pen is down its height is drawn, and when it is lifted the network draws on. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { liveControlOf, type LiveControl } from '../../../../../store/live/control';
import { usePlaygroundStore } from '../../../page/playgroundContext';
import type { Config } from '../../../../../model/settings/settings';

/** Time steps a second, and how far ahead the ghost reaches. */
export const PER_SECOND = 30;
export const GHOST = 72;
/** Time steps that were drawn, from which on the network draws on by itself. */
export const ENOUGH = 150;
/** A good part of the time is the network's: nothing else is to be done here. */
const BUDGET_MS = 20;

/** A stroke is smooth: a window of more than a second, and a line beside the network that begins at the last value. */
const forDrawing = (config: Config): Config => ({
  ...config,
  lookBack: 48,
  horizon: 12,
  difference: 0,
  shortcut: 'linear',
  dropout: 0,
  scaling: 'standard',
  loss: config.loss === 'quantile' ? 'mse' : config.loss,
});

export type RunningPaper = {
  readonly control: LiveControl;
  readonly height: number;
  readonly isDown: boolean;
  move(height: number): void;
  setDown(isDown: boolean): void;
  /** A new sheet, and a new network. */
  begin(): void;
};

export function useRunningPaper(): RunningPaper {
  const playground = usePlaygroundStore();
  const control = liveControlOf(playground);
  const [height, setHeight] = useState(50);
  const [isDown, setDown] = useState(false);
  const pen = useRef({ height: 50, isDown: false, drawn: 0 });

  const begin = useCallback(() => {
    const { commands, getState } = playground;
    commands.goLive('drawing');
    control.setPace({ perSecond: PER_SECOND, budgetMs: BUDGET_MS });
    control.begin('pointer', forDrawing(getState().config), GHOST);
    pen.current.drawn = 0;
  }, [playground, control]);

  useEffect(() => {
    begin();
    let [before, due] = [performance.now(), 0];
    const timer = setInterval(() => {
      const now = performance.now();
      due = Math.min(due + ((now - before) * PER_SECOND) / 1000, PER_SECOND);
      before = now;
      const steps = Math.floor(due);
      due -= steps;
      if (steps === 0) return;
      if (pen.current.isDown) {
        control.hand(Array.from({ length: steps }, () => pen.current.height));
        pen.current.drawn += steps;
      } else if (pen.current.drawn >= ENOUGH) control.goOn(steps);
    }, 1000 / PER_SECOND);
    return () => {
      clearInterval(timer);
      playground.commands.leaveLive();
    };
  }, [begin, control, playground]);

  return {
    control,
    height,
    isDown,
    begin,
    move: useCallback((value: number) => {
      const next = Math.min(100, Math.max(0, value));
      pen.current.height = next;
      setHeight(next);
    }, []),
    setDown: useCallback((down: boolean) => {
      pen.current.isDown = down;
      setDown(down);
    }, []),
  };
}
