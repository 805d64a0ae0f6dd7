/**
 * A worker that starts, or says what is missing. Its script is fetched before the browser is asked to run it; it says
 * `here` once it can be told something. One that stays silent, or that is not a worker, is started again under another
 * address, since a browser may remember what went wrong under the first.
 */
import { fetchWhole, fileOf, isScript, SILENCE } from '../arrival/fetchWhole';
import { HERE, NotArrived } from '../protocol/arrival';

const TRIES = 2;

const again = (url: string, tried: number): string => (tried === 0 ? url : `${url}?again=${tried}`);

/** Rejects with `NotArrived`. */
export async function startWorker(url: string): Promise<Worker> {
  for (let tried = 0; ; tried++) {
    const address = new URL(again(url, tried), self.location.href).href;
    await fetchWhole(address, { isIt: isScript });
    const worker = new Worker(address, { type: 'module' });
    const answer = await firstWord(worker);
    if (answer === HERE) return worker;
    worker.terminate();
    if (tried + 1 >= TRIES) throw new NotArrived(fileOf(address), answer);
  }
}

function firstWord(worker: Worker): Promise<typeof HERE | 'cut' | 'silent'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('silent'), SILENCE);
    const settle = (answer: typeof HERE | 'cut') => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.onmessage = () => settle(HERE);
    // Where a file that it imports cannot be fetched, the event says nothing.
    worker.onerror = () => settle('cut');
  });
}
