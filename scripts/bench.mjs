/** `npm run bench`: measures the built page in real Chromium. `npm run bench -- --json FILE` also writes the figures. */
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';
import { run, toolOf } from './run.mjs';

requireNode();
await ensureInstalled();
await ensureBrowser();
await ensureBuilt();
process.exitCode = await run([...toolOf('tsx'), 'bench/measure.ts', ...process.argv.slice(2)]);
