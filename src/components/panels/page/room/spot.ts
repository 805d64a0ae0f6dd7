/** The size of the spotlight, in pixels from its middle to its edge. */
import type { Playground } from '../../../../store/playground';

const SMALLEST = 60;
const LARGEST = 600;
const STEP = 1.2;
/** As it was when it was put out. */
let usual = 150;

export function toggleSpot({ getState, commands }: Playground): void {
  const { spotlight } = getState().room;
  if (spotlight > 0) usual = spotlight;
  commands.arrange({ spotlight: spotlight > 0 ? 0 : usual });
}

/** A step larger or smaller; false while it is off. */
export function growSpot({ getState, commands }: Playground, by: number): boolean {
  const { spotlight } = getState().room;
  if (spotlight === 0) return false;
  commands.arrange({ spotlight: Math.round(Math.min(LARGEST, Math.max(SMALLEST, spotlight * STEP ** by))) });
  return true;
}
