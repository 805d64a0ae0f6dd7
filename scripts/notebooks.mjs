/**
 * `node scripts/notebooks.mjs`: executes the code of notebooks over cells, layers and settings with a Python that has PyTorch,
 * and ends with `N passed, N failed`. It installs nothing; where there is no PyTorch it says so.
 */
import { findTorch } from './python.mjs';
import { run, toolOf } from './run.mjs';

const python = findTorch();
if (python) {
  process.exitCode = await run([...toolOf('tsx'), 'scripts/notebooks.ts', ...process.argv.slice(2)], {
    env: { TORCH_PYTHON: python },
  });
} else {
  console.log('PyTorch is missing (python3-torch in Debian): no notebook was executed.');
}
