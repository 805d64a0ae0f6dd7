/**
 * A pause in which waiting commands are handled. A message channel, since timers are held back to 4 ms and in hidden tabs. Several
 * may wait at once: each goes on in a turn of its own, in the order in which they began to wait.
 */
export function createNextTask(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
