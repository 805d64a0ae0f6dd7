/** Starting tasks in their order, as many side by side as there are processors for. */

/**
 * No task overtakes another: what fails soonest is said soonest. Where one needs more processors than there are, it has all.
 * @template {{ readonly processors?: number, readonly after?: string, readonly name: string }} Task
 * @param {readonly Task[]} tasks `processors`: how many it keeps busy, else all; `after`: the one before it that must have ended
 * @param {number} available
 * @param {(task: Task, isAlone: boolean) => Promise<void>} start `isAlone`: nothing else runs beside it
 */
export async function sideBySide(tasks, available, start) {
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  let free = available;
  for (const task of tasks) {
    const wanted = Math.min(task.processors ?? available, available);
    while (free < wanted || (task.after !== undefined && running.has(task.after))) await Promise.race(running.values());
    free -= wanted;
    const ended = start(task, wanted === available).finally(() => {
      free += wanted;
      running.delete(task.name);
    });
    running.set(task.name, ended);
  }
  await Promise.all(running.values());
}
