/** The other browsers that a journey is made in, where they are there or can be installed: Firefox and WebKit. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} names @returns {string | undefined} the first that is on the PATH */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @returns {string | undefined} path of Firefox */
export const findFirefox = () => process.env['FIREFOX_PATH'] ?? onPath(['firefox-esr', 'firefox']);

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
  const driver = onPath(['WebKitWebDriver']);
  const browser = findMiniBrowser();
  const xvfb = onPath(['Xvfb']);
  return driver && browser && xvfb ? { driver, browser, xvfb } : undefined;
}

/** On Debian as root they can be installed; elsewhere they are there or not. @param {readonly string[]} packages */
async function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`Trying Debian’s ${packages.join(', ')} …`);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitSeconds: 300 };
  await run(['apt-get', 'update', '-qq'], options);
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/** @returns {Promise<boolean>} whether it is here now */
export async function ensureFirefox() {
  if (!findFirefox()) await install(['firefox-esr']);
  return findFirefox() !== undefined;
}

/** @returns {Promise<boolean>} whether it is here now */
export async function ensureWebKit() {
  if (!findWebKit()) await install(['webkit2gtk-driver', 'xvfb']);
  return findWebKit() !== undefined;
}
