/** Where the page itself takes points from: the contract that microphone, tilt and addresses keep. */
import type { LiveProblem } from '../../../../store/live/facts';

export type PointSource = {
  /** Asks the user where that is needed; `stop` may come before the answer. */
  start(into: Into): Stop;
};
export type Into = {
  /** It was allowed, or has answered: the stream can begin. */
  ready(): void;
  points(values: readonly number[]): void;
  messages(texts: readonly string[]): void;
  /** It ends by itself, or did not begin; nothing follows. */
  fail(problem: LiveProblem): void;
};
export type Stop = () => void;

/** Takes a value so many times a second, of what can be looked at whenever one wants. */
export function sampling(
  perSecond: () => number,
  value: () => number,
  push: (values: readonly number[]) => void,
): Stop {
  let before = performance.now();
  let due = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A timer is late at times: what is due since then is taken at one moment, of at most a second.
  const sample = () => {
    const now = performance.now();
    due = Math.min(due + ((now - before) * perSecond()) / 1000, perSecond());
    before = now;
    const whole = Math.floor(due);
    due -= whole;
    if (whole > 0) push(Array.from({ length: whole }, value));
    timer = setTimeout(sample, Math.max(1, ((1 - due) * 1000) / perSecond()));
  };
  timer = setTimeout(sample, 1000 / perSecond());
  return () => clearTimeout(timer);
}
