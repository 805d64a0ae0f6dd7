/** A pause in which waiting commands are handled. A message channel, since timers are held back to 4 ms and in hidden tabs. */
export function createNextTask(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let resume: () => void = () => undefined;
  port1.onmessage = () => resume();
  return () =>
    new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(null);
    });
}
