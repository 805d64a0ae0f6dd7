/** Programs of the system: where they are, and how they are installed where that can be done. Builtins only. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Those of these names that are on the PATH, in the order of the names. @param {readonly string[]} names */
export function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isProgram);
}

/** On Debian, and as root; elsewhere nothing is done. @param {readonly string[]} packages */
export async function installDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`Trying Debian’s ${packages.join(', ')} …`);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitSeconds: 300 };
  await run(['apt-get', 'update', '-qq'], options);
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
