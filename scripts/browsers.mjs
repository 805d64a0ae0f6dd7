/** What only some checks need, where it is there or can be installed: Firefox, WebKit, and a Python with PyTorch. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findTorch } from './python/find.mjs';
import { installDebian, isProgram, onPath } from './programs.mjs';

/** @returns {string | undefined} path of Firefox */
export const findFirefox = () => process.env['FIREFOX_PATH'] ?? onPath(['firefox-esr', 'firefox'])[0];

/** WebKitGTK's small browser stands with its library, not on the PATH. */
function findMiniBrowser() {
  const folder = '/usr/lib';
  if (!existsSync(folder)) return undefined;
  const places = readdirSync(folder).flatMap((arch) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((library) => join(folder, arch, library, 'MiniBrowser')),
  );
  return places.find(isProgram);
}

/** @returns {{ driver: string, browser: string, xvfb: string } | undefined} all that a journey in WebKit needs */
export function findWebKit() {
  const [driver] = onPath(['WebKitWebDriver']);
  const browser = findMiniBrowser();
  const [xvfb] = onPath(['Xvfb']);
  return driver && browser && xvfb ? { driver, browser, xvfb } : undefined;
}

/** @returns {Promise<boolean>} whether it is here now */
export async function ensureFirefox() {
  if (!findFirefox()) await installDebian(['firefox-esr']);
  return findFirefox() !== undefined;
}

/** What executes the notebooks. @returns {Promise<true>} where it cannot be had, what needs less is still run */
export async function ensureTorch() {
  if (!findTorch()) await installDebian(['python3-torch', 'python3-numpy']);
  return true;
}

/** @returns {Promise<boolean>} whether it is here now */
export async function ensureWebKit() {
  if (!findWebKit()) await installDebian(['webkit2gtk-driver', 'libgl1-mesa-dri', 'xvfb']);
  return findWebKit() !== undefined;
}
