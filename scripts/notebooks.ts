/** Executes notebooks, and scripts for Ray Tune without Ray: see `notebooks.mjs`. All in one Python, which loads PyTorch once. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notebookCells } from '../src/model/exporting/notebook/notebook';
import { NOTEBOOK_CASES } from '../src/model/exporting/notebook/cases.fixture';

/** Executes each file in a namespace of its own; a line of JSON a file. */
const DRIVER = `
import contextlib, io, json, sys, time, traceback
import torch
torch.set_num_threads(1)
for path in sys.argv[1:]:
    said, began, problem = io.StringIO(), time.perf_counter(), None
    try:
        with contextlib.redirect_stdout(said):
            exec(compile(open(path, encoding='utf-8').read(), path, 'exec'), {'__name__': '__main__'})
    except BaseException:
        problem = traceback.format_exc()
    print(json.dumps({'path': path, 'problem': problem, 'said': said.getvalue(), 'seconds': time.perf_counter() - began}), flush=True)
`;

type Executed = {
  readonly path: string;
  readonly problem: string | null;
  readonly said: string;
  readonly seconds: number;
};

const wanted = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'notebooks-'));
const cases = NOTEBOOK_CASES.filter(({ title }) => title.includes(wanted)).map(({ title, network }, at) => {
  const path = join(folder, `${at}.py`);
  const sources = notebookCells(network()).filter(({ kind }) => kind === 'code');
  writeFileSync(path, sources.map(({ source }) => source).join('\n\n'));
  return { title, path };
});

const { stdout, stderr } = spawnSync(
  process.env['TORCH_PYTHON'] ?? 'python3',
  ['-W', 'ignore', '-c', DRIVER, ...cases.map(({ path }) => path)],
  { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, MPLBACKEND: 'Agg', OMP_NUM_THREADS: '1' } },
);
rmSync(folder, { recursive: true });
const executed = stdout
  .split('\n')
  .filter((line) => line.startsWith('{"path"'))
  .map((line) => JSON.parse(line) as Executed);

let passed = 0;
for (const { title, path } of cases) {
  const found = executed.find((each) => each.path === path);
  if (found?.problem === null) {
    passed += 1;
    const largest = [...found.said.matchAll(/largest difference to the page: (\S+)/g)].map(([, number]) => number);
    console.log(`✓ ${title}: ${largest.join(', ')} (${found.seconds.toFixed(1)} s)`);
  } else {
    console.log(`✗ ${title}\n${found?.said ?? ''}${found?.problem ?? stderr}`);
  }
}
console.log(`${passed} passed, ${cases.length - passed} failed`);
process.exitCode = passed === cases.length && passed > 0 ? 0 : 1;
