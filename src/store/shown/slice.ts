/** What of the page is shown, and which settings are held. What a held setting forbids is in `lock.ts`. */
import type { SettingName } from '../../model/settings/settings';
import type { Context, Slice } from '../slice';
import type { Shown, ShownFacts } from './facts';

export type ShownCommands = {
  /** Null: everything is shown, and can be changed. */
  restrict(shown: Shown | null): void;
  /** Says that these settings are held; none: no longer. */
  sayLocked(names: readonly SettingName[]): void;
};

export const shownSlice: Slice<ShownFacts> = { initial: { shown: null, lockedOut: [] }, on: {} };

export const shownCommands = ({ set }: Context<ShownFacts>): ShownCommands => ({
  restrict: (shown) => set({ shown, lockedOut: [] }),
  sayLocked: (lockedOut) => set({ lockedOut }),
});
