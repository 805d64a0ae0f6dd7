/** Runs programs in Python, all in one process, so that what they import is loaded once. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Program = { readonly source: string; readonly words?: readonly string[] };
/** `problem`: the trace of what was raised; null where it went through. */
export type Executed = { readonly problem: string | null; readonly said: string; readonly seconds: number };

export type Check = {
  readonly title: string;
  readonly program: Program;
  verdict(executed: Executed): { readonly ok: boolean; readonly text?: string };
};

/** Each in a namespace of its own; a line of JSON for each. */
const DRIVER = `
import contextlib, io, json, sys, time, traceback
for number, (path, words) in enumerate(json.loads(open(sys.argv[1], encoding='utf-8').read())):
    said, began, problem = io.StringIO(), time.perf_counter(), None
    sys.argv = [path, *words]
    try:
        with contextlib.redirect_stdout(said):
            exec(compile(open(path, encoding='utf-8').read(), path, 'exec'), {'__name__': '__main__', '__doc__': ''})
    except SystemExit as end:
        problem = str(end.code) if end.code else None
    except BaseException:
        problem = traceback.format_exc()
    print(json.dumps({'problem': problem, 'said': said.getvalue(), 'seconds': time.perf_counter() - began}), flush=True)
`;

export function execute(python: string, programs: readonly Program[]): readonly Executed[] {
  const folder = mkdtempSync(join(tmpdir(), 'exported-'));
  try {
    const paths = programs.map(({ source }, at) => {
      const path = join(folder, `${at}.py`);
      writeFileSync(path, source);
      return path;
    });
    const compiled = spawnSync(python, ['-m', 'py_compile', ...paths], { encoding: 'utf8' });
    if (compiled.status !== 0) throw new Error(compiled.stderr);
    const list = join(folder, 'programs.json');
    writeFileSync(list, JSON.stringify(programs.map(({ words = [] }, at) => [paths[at], words])));
    const { stdout, stderr } = spawnSync(python, ['-W', 'ignore', '-c', DRIVER, list], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, MPLBACKEND: 'Agg', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    });
    const lines = stdout.split('\n').filter((line) => line !== '');
    return programs.map((_, at) =>
      lines[at] ? (JSON.parse(lines[at]) as Executed) : { problem: `Python ended: ${stderr}`, said: '', seconds: 0 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
