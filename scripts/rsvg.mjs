/** Another program that draws SVG, where it is there or can be installed: librsvg's. */
import { installDebian, onPath } from './programs.mjs';

/** @returns {Promise<string | null>} its path, or null where it is not to be had */
export async function ensureRsvg() {
  if (onPath(['rsvg-convert']).length === 0) await installDebian(['librsvg2-bin', 'fonts-dejavu-core']);
  return onPath(['rsvg-convert'])[0] ?? null;
}
