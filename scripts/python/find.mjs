/** A Python, and one that has PyTorch. Builtins only. */
import { spawnSync } from 'node:child_process';

/** Debian's packages belong to its own Python, which need not be the first on the PATH. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** Those that are to be had and do so much; `TORCH_PYTHON` names another. @param {string} code */
const find = (code) =>
  [process.env['TORCH_PYTHON'] ?? '', ...PYTHONS].find(
    (python) => python !== '' && spawnSync(python, ['-c', code]).status === 0,
  );

/** @returns {string | undefined} */
export const findPython = () => find('pass');
/** @returns {string | undefined} */
export const findTorch = () => find('import torch, numpy');
