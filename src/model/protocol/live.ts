/** What the stream's worker is told and what it says. A point is forecast before it is learned from. */
import type { Config } from '../settings/settings';
import type { NotArrivedEvent } from './arrival';
import type { FormulaProblem, Recipe } from './series';

/** Where the points come from. */
export type LiveSource =
  /** A series, played again and again. */
  | { readonly kind: 'played'; readonly values: Float64Array }
  /** A generator, which goes on far beyond the page's series. */
  | { readonly kind: 'generated'; readonly recipe: Recipe }
  /** The page hands points or messages on as they come. */
  | { readonly kind: 'handed' };

export type Pace = {
  /** Points that are played in a second. */
  readonly perSecond: number;
  /** Milliseconds that training may take from one point to the next. */
  readonly budgetMs: number;
};

/** What comes from outside: its number from 0, so that one that is lost is missed, and when each came (ms since 1970). */
type Handed = { readonly liveId: number; readonly first: number; readonly at: readonly number[] };

export type LiveCommand =
  | {
      readonly kind: 'begin';
      readonly liveId: number;
      readonly config: Config;
      readonly source: LiveSource;
      readonly pace: Pace;
      /** Time steps of the free run that is told beside the points; 0 for none. */
      readonly ahead: number;
    }
  /** Settings that have changed: what makes another network begins it anew on what is remembered. */
  | { readonly kind: 'configure'; readonly config: Config }
  | { readonly kind: 'pace'; readonly pace: Pace }
  | (Handed & { readonly kind: 'points'; readonly values: readonly number[] })
  /** As `live/message.ts` reads them. */
  | (Handed & { readonly kind: 'messages'; readonly texts: readonly string[] })
  /** The network goes on by itself: so many of its own forecasts take the place of points. They are not learned from. */
  | { readonly kind: 'goOn'; readonly liveId: number; readonly steps: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** Another level, period and amplitude of what is played; of what comes from outside, only the moment is marked. */
  | { readonly kind: 'changeRegime' }
  /** Asks for all that is remembered. */
  | { readonly kind: 'take' }
  | { readonly kind: 'end' };

/** How a change of the regime was borne. Errors are fading means, points are counted from the change. */
export type Change = {
  /** Number of the first point after it. */
  readonly at: number;
  readonly before: number;
  readonly worst: number;
  /** Points until the error was within `RECOVERED` of what it was; 0: it never left; null: not yet. */
  readonly recoveredAfter: number | null;
};
/** Times the error before a change: within it, the change is got over. */
export const RECOVERED = 1.2;

export type LiveCounts = {
  readonly come: number;
  /** Points that came and were not forecast. */
  readonly lost: number;
  /** Messages without a number. */
  readonly unread: number;
  /** The beginning of the latest of them. */
  readonly lastUnread: string;
  /** Steps of the optimizer. */
  readonly steps: number;
  /** How often the network was begun anew since its loss was no longer a number. */
  readonly setbacks: number;
};

/** Points that have come since the last time, each with what was said of it before. */
export type LiveTold = {
  readonly kind: 'told';
  readonly liveId: number;
  /** Number of the first of them. */
  readonly from: number;
  readonly values: Float64Array; // [points]
  /** NaN where nothing was forecast yet. */
  readonly forecasts: Float64Array; // [points]
  /** 1 where the network went on by itself. */
  readonly own: Uint8Array; // [points]
  /** Fading mean of the absolute error after each point, of the network and of the last value. */
  readonly networkErrors: Float64Array; // [points]
  readonly naiveErrors: Float64Array; // [points]
  readonly counts: LiveCounts;
  /** 95th percentile, from a point's coming to the forecast of the next, of the latest thousand. */
  readonly latencyMs: number;
  /** Training, milliseconds a point, and windows of a step. */
  readonly learningMs: number;
  readonly windowsPerStep: number;
  readonly change: Change | null;
  /** The free run beyond the last point; what is left of it while the network goes on by it. Null where none is asked for or possible yet. */
  readonly ahead: Float64Array | null; // [at most ahead]
};

export type LiveEvent =
  | LiveTold
  /** Points are forecast from now on, on this engine. */
  | { readonly kind: 'began'; readonly liveId: number; readonly engine: 'wasm' | 'reference' }
  | { readonly kind: 'taken'; readonly liveId: number; readonly values: Float64Array }
  | { readonly kind: 'formulaFailed'; readonly liveId: number; readonly problem: FormulaProblem }
  | { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string }
  | NotArrivedEvent;
