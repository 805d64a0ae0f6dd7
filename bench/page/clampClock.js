// @ts-check
/**
 * Runs in the page before its own scripts: how long it takes from a move of the pointer to the frame that shows the
 * forecast under the moved clamp, and how many steps training has done. A move whose clamp a newer one has overtaken is
 * answered by that of the newer.
 */
{
  /** @type {typeof globalThis.clampClock} */
  const clock = { answer: 'clampedForecast', times: [], trainedSteps: 0 };
  globalThis.clampClock = clock;
  /** Clamps that have been asked for: their ids, and the earliest move that each answers. @type {Map<number, number>} */
  const asked = new Map();
  /** @type {number | null} */
  let moved = null;
  document.addEventListener('input', (event) => (moved ??= event.timeStamp), { capture: true });

  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'progress') clock.trainedSteps = data.step;
        if (data?.kind !== clock.answer) return;
        const answered = [...asked].filter(([id]) => id <= data.id);
        for (const [id] of answered) asked.delete(id);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // A task after the frame's: what has been drawn is on its way to the screen.
          port1.onmessage = () => clock.times.push(...answered.map(([, from]) => performance.now() - from));
          port2.postMessage(null);
        });
      });
    }
    /** @override @param {any} command @param {any} [moved_] */
    postMessage(command, moved_) {
      const told = command?.kind === 'slim' ? command.command : command;
      if (told?.kind === 'intervene' && moved !== null) {
        asked.set(told.id, moved);
        moved = null;
      }
      super.postMessage(command, moved_);
    }
  };
}
