/** `npm run bench:pytorch`: the engine `wasm` beside PyTorch on one thread; docs/performance.md lists its options. */
import { existsSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';
import { findTorch } from './python/find.mjs';
import { run, toolOf } from './run.mjs';

const PACKAGES = ['python3-torch', 'libopenblas0-pthread'];

async function installTorch() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('No PyTorch found: trying Debian’s …');
  await run(['apt-get', 'update']);
  await run(['apt-get', 'install', '-y', '--no-install-recommends', ...PACKAGES], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  return findTorch();
}

requireNode();
await ensureInstalled();
await ensureBrowser();
const python = findTorch() ?? (await installTorch());
if (!python) {
  console.error(`No PyTorch found: install ${PACKAGES.join(' and ')} (Debian, Ubuntu), or PyTorch for python3.`);
  process.exit(1);
}
// PyTorch at its best: OpenBLAS chooses its kernels by the processor that is there, not by what the environment says.
delete process.env['OPENBLAS_CORETYPE'];
delete process.env['OPENBLAS_L2_SIZE'];
process.exitCode = await run([...toolOf('tsx'), 'bench/pytorch.ts', ...process.argv.slice(2)], {
  env: { TORCH_PYTHON: python, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
});
