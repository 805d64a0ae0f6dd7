/**
 * The band of Monte-Carlo dropout in slices between other work: it takes fifty times as long as an evaluation, and nobody is
 * to wait for it who has asked for something else. What has been begun is ended, even where a later network is there by then:
 * else there would be none while training goes on.
 */
import { costOfTimeStep } from '../../network/cost';
import type { Drop } from '../../network/forward';
import type { NetworkShape } from '../../network/layout';
import type { Predictor } from '../../forecasting/predictor';
import { DROPOUT_NETWORKS, type Band, type EdgesAhead } from '../../protocol/evaluation';
import type { Config } from '../../settings/settings';
import { BAND_ALLOWED } from '../../settings/bandKinds';
import type { Windows } from '../../windows/windows';
import type { Origins } from '../table';
import { dropoutEdges } from './dropout';
import { bandBetween, judgedOrigins, oneStepAhead, type Edges } from './edges';

/** Multiply-adds of all its forecasts, and windows of a part that it takes at least. */
const MOST_COST = 6e9;
const LEAST_WINDOWS = 24;

/** A network that is to be doubted. */
export type Doubted = {
  readonly config: Config;
  readonly windows: Windows;
  readonly shape: NetworkShape;
  readonly origins: Origins;
  readonly predictWith: (drop: Drop) => Predictor;
  readonly atOnce: number;
};

export type Doubt = { readonly band: Band; readonly edges: EdgesAhead };

export type Doubting<Of> = {
  ask(isAsked: boolean): void;
  /** Another run: what was begun or said is no longer of it. */
  forget(): void;
  /** Whether there is something to do for the network that was seen last. */
  wants(of: Of, config: Config): boolean;
  /** Goes on for so many milliseconds, with what was begun or else with `of`; the answer with the one that it is of, where it is done. */
  goOn(of: Of, doubted: (of: Of) => Doubted, ms: number): { readonly of: Of; readonly doubt: Doubt } | null;
};

export function createDoubting<Of>(clock: () => number): Doubting<Of> {
  let isAsked = false;
  let begun: { readonly of: Of; readonly windows: Windows; readonly computation: Generator<void, Edges> } | null = null;
  let answered: Of | null = null;

  function begin(of: Of, { config, windows, shape, origins, predictWith, atOnce }: Doubted) {
    const judged = judgedOrigins(origins, mostWindows(windows, shape));
    return { of, windows, computation: dropoutEdges(windows, shape, config, predictWith, judged, atOnce) };
  }

  return {
    ask(asked) {
      isAsked = asked;
      if (!asked) begun = null;
    },
    forget() {
      begun = null;
      answered = null;
    },
    wants: (of, config) => isAsked && BAND_ALLOWED.dropout(config) && (begun !== null || answered !== of),
    goOn(of, doubted, ms) {
      begun ??= begin(of, doubted(of));
      const end = clock() + ms;
      do {
        const { done, value } = begun.computation.next();
        if (!done) continue;
        answered = begun.of;
        const doubt = { band: bandBetween(value, begun.windows), edges: oneStepAhead(value) };
        begun = null;
        return { of: answered, doubt };
      } while (clock() < end);
      return null;
    },
  };
}

/** So many windows of a part. */
function mostWindows({ lookBack }: Windows, shape: NetworkShape): number {
  return Math.max(LEAST_WINDOWS, Math.floor(MOST_COST / (2 * DROPOUT_NETWORKS * costOfTimeStep(shape) * lookBack)));
}
