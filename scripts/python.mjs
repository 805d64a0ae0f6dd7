/** A Python that has PyTorch. Builtins only. */
import { spawnSync } from 'node:child_process';

/** Debian's packages belong to its own Python, which need not be the first on the PATH. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** `TORCH_PYTHON` names another. @returns {string | undefined} */
export const findTorch = () =>
  [...(process.env['TORCH_PYTHON'] ? [process.env['TORCH_PYTHON']] : []), ...PYTHONS].find(
    (python) => spawnSync(python, ['-c', 'import torch']).status === 0,
  );
