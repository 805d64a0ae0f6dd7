/** How it is noticed that an engine has lost what it knew, whether it says so or not. */
import type { CellName } from '../../settings/settings';
import type { EngineHost } from './engines';
import type { Checkpoint } from '../../protocol/checkpoint';

/** What is computed; null where the engine is lost: without its context it may throw anything. */
export function unlessLost<T>(host: EngineHost, compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (host.isLost()) return null;
    throw error;
  }
}

/** No training makes all parameters zero: a GPU that has forgotten them does. */
export const isLost = (host: EngineHost, cell: CellName, { learned }: Checkpoint): boolean =>
  host.isLost() || (learned.w.every((value) => value === 0) && !host.stillRight(cell));
