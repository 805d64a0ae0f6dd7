/** `npm run check`: the quick gate before a commit; stops at the first failure. */
import { compileAssembly } from './assembly.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';
import { ROOT, run } from './run.mjs';
import { CHECKS } from './suites.mjs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

requireNode();
await ensureInstalled();
await compileAssembly();
mkdirSync(join(ROOT, 'reports'), { recursive: true });
for (const suite of CHECKS) {
  console.log(`── ${suite.name} ──`);
  const code = await run(suite.words(join(ROOT, 'reports', `check-${suite.name}.json`)), {
    limitSeconds: suite.limitSeconds,
  });
  if (code !== 0) {
    console.error(`${suite.name} failed`);
    process.exit(code);
  }
}
console.log('All checks passed.');
