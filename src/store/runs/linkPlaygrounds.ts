/** Two runs looked at side by side: what is pointed at in one is pointed at in the other, as far as it is there. */
import { readSteps } from '../../model/settings/stateful';
import type { CellPosition } from '../inside/slice';
import type { Playground } from '../playground';
import type { PlaygroundState } from '../state';
import { networkConfig } from '../training/selectors';

/** The same moment of the window, which may be longer or shorter; null where there is no such unit. */
function sameCell(at: CellPosition | null, from: PlaygroundState, to: PlaygroundState): CellPosition | null {
  const { units } = networkConfig(to);
  const lookBack = readSteps(networkConfig(to));
  if (!at || at.unit >= units) return null;
  const time = at.time + lookBack - readSteps(networkConfig(from));
  return { unit: at.unit, time: Math.min(lookBack - 1, Math.max(0, time)) };
}

/** The same window, or the nearest that there is. */
function sameTarget(target: number, { series, summary, runConfig }: PlaygroundState): number {
  // A sample has the same name in both, or is not there.
  if (!series || !summary || !runConfig || summary.samples) return target;
  const last = Math.max(summary.firstTarget, series.values.length - runConfig.horizon);
  return Math.min(last, Math.max(summary.firstTarget, target));
}

function follow(from: Playground, to: Playground, isMoving: { now: boolean }): () => void {
  const { commands, getState } = to;
  return from.subscribe((after, before) => {
    if (isMoving.now) return;
    isMoving.now = true;
    try {
      const there = getState();
      const target = sameTarget(after.target, there);
      if (after.target !== before.target && target >= 0 && target !== there.target) commands.watch(target);
      if (after.ownSample !== before.ownSample) commands.watchOwn(after.ownSample?.x ?? null);
      const layer = Math.min(after.layer, networkConfig(there).layers - 1);
      if (after.layer !== before.layer && layer !== there.layer) commands.showLayer(layer);
      if (after.pinned !== before.pinned) commands.pin(sameCell(after.pinned, after, there));
      if (after.hovered !== before.hovered) commands.hover(sameCell(after.hovered, after, there));
      if (after.unitSort !== before.unitSort) commands.sortUnits(after.unitSort);
    } finally {
      isMoving.now = false;
    }
  });
}

/** Who has just come looks where the other looks. */
function adopt(from: Playground, to: Playground): void {
  const [here, there] = [from.getState(), to.getState()];
  if (there.target >= 0 || here.target < 0) return;
  const { commands } = to;
  commands.watch(sameTarget(here.target, there));
  commands.showLayer(Math.min(here.layer, networkConfig(there).layers - 1));
  commands.pin(sameCell(here.pinned, here, there));
  commands.sortUnits(here.unitSort);
}

/** Until what is given back is called. What the one does while it follows is not done back. */
export function linkPlaygrounds(one: Playground, other: Playground): () => void {
  const isMoving = { now: false };
  adopt(one, other);
  adopt(other, one);
  const ends = [follow(one, other, isMoving), follow(other, one, isMoving)];
  return () => ends.forEach((end) => end());
}

/** One page has one theme: a picture in light colours turns all of it for a moment. */
export function shareTheme(page: Playground, half: Playground): () => void {
  const share = (from: Playground, to: Playground) =>
    from.subscribe(({ theme }) => {
      if (theme !== to.getState().theme) to.commands.chooseTheme(theme);
    });
  const ends = [share(page, half), share(half, page)];
  return () => ends.forEach((end) => end());
}
