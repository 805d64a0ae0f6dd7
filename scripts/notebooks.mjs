/**
 * `node scripts/notebooks.mjs`: executes what is exported as Python, and ends with `N passed, N failed`. Scripts for Ray Tune
 * need any Python for their windows; notebooks, and the runs of the scripts, one that has PyTorch. It installs nothing: where
 * something is missing it says so, and runs the rest.
 */
import { findPython, findTorch } from './python/find.mjs';
import { run, toolOf } from './run.mjs';

const torch = findTorch();
const python = torch ?? findPython();
if (!python) console.log('Python is missing: nothing was executed.');
else {
  if (!torch)
    console.log('PyTorch or NumPy is missing (python3-torch, python3-numpy in Debian): no network is executed.');
  process.exitCode = await run([...toolOf('tsx'), 'scripts/python/exported.ts', ...process.argv.slice(2)], {
    env: { EXPORTED_PYTHON: python, EXPORTED_TORCH: torch ? '1' : '' },
  });
}
