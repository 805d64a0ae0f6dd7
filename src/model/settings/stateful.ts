/**
 * Stateful forecasting: windows that follow one another, the states carried on from each to the next, the gradient cut
 * (truncated backpropagation through time, Williams & Peng 1990). A forecast then reads what stands before its window as well.
 */
import type { Config } from './settings';
import { leaksOf } from './sources/leaks';

type StatefulSettings = Pick<Config, 'stateful' | 'shortcut' | 'missing' | 'leaks' | 'lookBack'>;

/** Windows that are read before the one of a forecast: states from further back are forgotten by then, or were never learned. */
export const READ_BEFORE = 3;

/**
 * A line from the whole window sees windows of one length; where windows are left out, or dealt at random, none follows
 * another.
 */
export const carriesStates = ({ stateful, shortcut, missing, leaks }: Omit<StatefulSettings, 'lookBack'>): boolean =>
  stateful === 'on' && shortcut !== 'linear' && missing !== 'leave-out' && !leaksOf({ leaks }).includes('split');

/** Time steps that a forecast reads. */
export const readSteps = (settings: StatefulSettings): number =>
  settings.lookBack * (carriesStates(settings) ? 1 + READ_BEFORE : 1);
