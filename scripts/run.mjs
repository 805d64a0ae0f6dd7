/** Starting other programs. Builtins only: it runs before anything is installed. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder; every command runs in it. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Exit codes of a command that was ended because it took too long, and of one that could not be started. */
export const TIMED_OUT = 124;
const NOT_STARTED = 127;

/**
 * The words that start a package's own command with this Node: no shell, no npx, the same on every system.
 * @param {string} packageName
 * @param {string} [name] the command, where the package has several or calls it otherwise
 * @returns {string[]}
 */
export function toolOf(packageName, name = packageName) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, join(folder, typeof bin === 'string' ? bin : bin[name])];
}

/**
 * npm as this script was started by, else the one on the PATH.
 * @returns {{ words: string[], shell: boolean }} on Windows npm is a batch file, which only a shell starts
 */
export function npm() {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js')
    ? { words: [process.execPath, script], shell: false }
    : { words: ['npm'], shell: process.platform === 'win32' };
}

/**
 * Runs a command to its end, its output on ours.
 * @param {readonly string[]} words
 * @param {{ env?: Record<string, string>, limitSeconds?: number, shell?: boolean, say?(text: Buffer): void }} [options]
 *   `say`: who gets the output instead, piece by piece
 * @returns {Promise<number>} its exit code; never 0 when a signal or the time limit ended it
 */
export function run(words, { env = {}, limitSeconds, shell = false, say } = {}) {
  const [program = '', ...rest] = words;
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: ROOT,
      stdio: say ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
      env: { ...process.env, ...env },
    });
    if (say) for (const stream of [child.stdout, child.stderr]) stream?.on('data', say);
    let late = false;
    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    if (limitSeconds !== undefined) {
      // First as Ctrl-C would, so that the runner can close its browsers.
      timers.push(
        setTimeout(() => {
          late = true;
          child.kill('SIGINT');
        }, limitSeconds * 1000),
        setTimeout(() => child.kill('SIGKILL'), (limitSeconds + 15) * 1000),
      );
    }
    const forward = () => child.kill('SIGTERM');
    // Ctrl-C reaches the child by itself; ours is only to wait for it.
    const wait = () => {};
    process.on('SIGTERM', forward);
    process.on('SIGINT', wait);
    /** @param {number} code */
    const finish = (code) => {
      timers.forEach(clearTimeout);
      process.off('SIGTERM', forward);
      process.off('SIGINT', wait);
      resolve(late ? TIMED_OUT : code);
    };
    child.on('error', (error) => {
      console.error(`Cannot start ${program}: ${error.message}`);
      finish(NOT_STARTED);
    });
    // `close` waits for the last of the output, `exit` does not.
    child.on(say ? 'close' : 'exit', (code, signal) => finish(signal ? 1 : (code ?? 1)));
  });
}
