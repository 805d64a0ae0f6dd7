/** `npm run bench`: measures the built page and the engines in real Chromium; docs/performance.md lists its options. */
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';
import { run, toolOf } from './run.mjs';

requireNode();
await ensureInstalled();
await ensureBrowser();
process.exitCode = await run([...toolOf('tsx'), 'bench/measure.ts', ...process.argv.slice(2)]);
