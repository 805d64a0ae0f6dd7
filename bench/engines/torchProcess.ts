/** PyTorch in a process of its own, which waits without work while something else is timed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Size } from './cases';

const PROGRAM = fileURLToPath(new URL('pytorch_step.py', import.meta.url));

export type TorchProcess = {
  readonly version: string;
  /** Milliseconds of each step. */
  time(size: Size, seconds: number): Promise<readonly number[]>;
  close(): void;
};

export async function startTorch(python: string): Promise<TorchProcess> {
  const child = spawn(python, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('PyTorch ended: see above.');
    return JSON.parse(value);
  };
  await once(child, 'spawn');
  const { torch } = (await read()) as { torch: string };
  return {
    version: torch,
    async time({ batch, window, inputs, units, asks = null }, seconds) {
      child.stdin.write(`${JSON.stringify({ batch, window, inputs, units, asks, seconds })}\n`);
      return ((await read()) as { times: number[] }).times;
    },
    close: () => child.stdin.end(),
  };
}
