/** A run that stands: its windows, its network, and where it goes. */
import type { Config, EngineName } from '../settings/settings';
import type { Windows } from '../windows/windows';
import type { Checkpoint, Session } from './session';

export type Run = {
  config: Config;
  readonly windows: Windows;
  session: Session;
  readonly engine: EngineName;
  /** The last moment that was all finite: where a diverged or lost run goes back to. */
  good: Checkpoint;
  /** The epoch at which training stops by itself. */
  goal: number;
};

/** What is to be done as soon as the network stands: commands may come before it does. */
export type Intent = 'nothing' | 'train' | 'step' | 'epoch';

/** The next whole number of rounds of `epochs`: going on after the end means as many epochs again. */
export const goalAfter = (epoch: number, epochs: number) =>
  epochs === 0 ? Infinity : (Math.floor(epoch / epochs) + 1) * epochs;
