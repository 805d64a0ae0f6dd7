/** `npm start`: from a fresh clone to the page, in one command. `npm start -- --port 8080` chooses the port. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';
import { run, toolOf } from './run.mjs';

requireNode();
await ensureInstalled();
await ensureBuilt();
const given = process.argv.slice(2);
// Only this computer can reach the page unless asked otherwise; Vite takes the next free port where one is taken.
const host = given.some((word) => word === '--host' || word.startsWith('--host=')) ? [] : ['--host', '127.0.0.1'];
process.exitCode = await run([...toolOf('vite'), 'preview', ...host, ...given]);
