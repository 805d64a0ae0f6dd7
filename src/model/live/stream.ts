/** One stream: what comes is counted, scored, remembered and learned from, and told. It knows neither its source nor a worker. */
import type { Change, LiveCounts, LiveTold, Pace } from '../protocol/live';
import { quantileOf } from '../windows/quantile';
import { createFadingError } from './fadingError';
import type { OnlineLearner } from './onlineLearner';
import { createRecovery } from './recovery';
import { createRemembered, type Remembered } from './remembered';

/** Points that can be taken as a series. */
export const REMEMBERED = 20_000;
const TIMED = 1000;
/** How fast the time of training a point is learned, and the share of the time that the free run may take. */
const QUICKNESS = 0.05;
const LOOKING_AHEAD = 0.2;

type Handed = { readonly first: number; readonly at: readonly number[] };

export type Stream = {
  readonly points: Remembered;
  /** Another network, on what is remembered. */
  learnBy(learner: OnlineLearner): void;
  adjust: OnlineLearner['adjust'];
  /** A point that came at a time. */
  come(value: number, at: number): void;
  /** As they are handed on: what is missing between their numbers is lost. Null is a message without a number. */
  take(values: readonly (number | null)[], handed: Handed): void;
  unread(text: string): void;
  goOn(steps: number): void;
  changed(): void;
  /** A piece of training; false where the budget of the point is spent, or there is nothing to learn from. */
  learn(budgetMs: number): boolean;
  hasNews(): boolean;
  tell(liveId: number): LiveTold;
  dispose(): void;
};

export function createStream(first: OnlineLearner, points: Remembered, ahead: number, clock: () => number): Stream {
  let learner = first;
  const [networkError, naiveError] = [createFadingError(), createFadingError()];
  const recovery = createRecovery();
  const latencies = createRemembered(TIMED);
  /** Milliseconds of training since the last point, and of a point on the average. */
  let [spent, learningMs] = [0, 0];
  let [expected, lost, unread, steps, setbacks] = [0, 0, 0, 0, 0];
  let lastUnread = '';
  /** What the network goes on by, as long as it does. */
  let plan: number[] = [];
  let [shownAhead, lookedAt, lookingMs]: [Float64Array | null, number, number] = [null, -Infinity, 0];
  let news: { from: number; values: number[]; forecasts: number[]; own: number[]; network: number[]; naive: number[] };
  const noNews = () => ({ from: points.total(), values: [], forecasts: [], own: [], network: [], naive: [] });
  news = noNews();

  function remember(value: number, isOwn: boolean): void {
    const [index, forecast] = [points.total(), learner.forecast()];
    if (!isOwn && Number.isFinite(forecast)) {
      networkError.take(Math.abs(value - forecast));
      naiveError.take(Math.abs(value - points.at(index - 1)));
      recovery.follow(index, networkError.mean());
    }
    points.push(value, isOwn);
    learner.follow();
    news.values.push(value);
    news.forecasts.push(isOwn ? Number.NaN : forecast);
    news.own.push(Number(isOwn));
    news.network.push(networkError.mean());
    news.naive.push(naiveError.mean());
    learningMs += QUICKNESS * (spent - learningMs);
    spent = 0;
  }

  function come(value: number, at: number): void {
    plan = [];
    remember(value, false);
    latencies.push(clock() - at, false);
  }

  function lookAhead(): Float64Array | null {
    const now = clock();
    if (ahead === 0 || (now - lookedAt) * LOOKING_AHEAD < lookingMs) return shownAhead;
    shownAhead = plan.length > 0 ? Float64Array.from(plan) : learner.ahead(ahead);
    lookedAt = clock();
    lookingMs = lookedAt - now;
    return shownAhead;
  }

  const counts = (): LiveCounts => ({
    come: points.total(),
    lost,
    unread,
    lastUnread,
    steps: steps + learner.steps(),
    setbacks: setbacks + learner.setbacks(),
  });
  const change = (): Change | null => recovery.change();

  return {
    points,
    learnBy(other) {
      steps += learner.steps();
      setbacks += learner.setbacks();
      learner.dispose();
      learner = other;
    },
    adjust: (config) => learner.adjust(config),
    come,
    take(values, { first: number, at }) {
      lost += Math.max(0, number - expected);
      expected = number + values.length;
      for (const [index, value] of values.entries()) if (value !== null) come(value, at[index]!);
    },
    unread(text) {
      unread += 1;
      lastUnread = text;
    },
    goOn(count) {
      for (let step = 0; step < count; step++) {
        if (plan.length === 0) plan = Array.from(learner.ahead(Math.max(1, ahead)) ?? []);
        const value = plan.shift();
        if (value === undefined || !Number.isFinite(value)) return;
        remember(value, true);
      }
    },
    changed: () => recovery.begin(points.total(), networkError.mean()),
    learn(budgetMs) {
      const from = clock();
      if (spent >= budgetMs || !learner.learn()) return false;
      spent += clock() - from;
      return true;
    },
    hasNews: () => news.values.length > 0,
    tell(liveId) {
      const { from, values, forecasts, own, network, naive } = news;
      news = noNews();
      return {
        kind: 'told',
        liveId,
        from,
        values: Float64Array.from(values),
        forecasts: Float64Array.from(forecasts),
        own: Uint8Array.from(own),
        networkErrors: Float64Array.from(network),
        naiveErrors: Float64Array.from(naive),
        counts: counts(),
        latencyMs: quantileOf(latencies.latest(TIMED).sort(), 0.95),
        learningMs,
        windowsPerStep: learner.windowsPerStep(),
        change: change(),
        ahead: lookAhead(),
      };
    },
    dispose: () => learner.dispose(),
  };
}

/** Points that are due of a source that is played, whenever it is asked. */
export function createBeat(from: number, { perSecond }: Pace): { readonly due: () => number; taken(): void } {
  let taken = 0;
  return { due: () => from + ((taken + 1) * 1000) / perSecond, taken: () => void (taken += 1) };
}
