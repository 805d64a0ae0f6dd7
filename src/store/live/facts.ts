/** The stream that stands in place of the series, and what was said of its latest points. */
import type { Config } from '../../model/settings/settings';
import type { LiveEvent, LiveTold, Pace } from '../../model/protocol/live';
import type { FormulaProblem } from '../../model/protocol/series';

export const LIVE_SOURCES = ['series', 'pointer', 'microphone', 'tilt', 'address'] as const;
export type LiveSourceName = (typeof LIVE_SOURCES)[number];

/** Why nothing comes, or no more. */
export type LiveProblem =
  | { readonly code: 'refused' | 'none-there' | 'not-secure'; readonly source: 'microphone' | 'tilt' }
  | { readonly code: 'bad-address' | 'not-allowed' | 'no-answer' | 'closed'; readonly address: string }
  | { readonly code: 'formula'; readonly problem: FormulaProblem }
  | { readonly code: 'no-series' }
  | { readonly code: 'not-arrived'; readonly file: string }
  | { readonly code: 'crashed'; readonly message: string; readonly stack: string };

/** The latest points, oldest first; arrays of one length. */
export type LivePoints = Pick<LiveTold, 'from' | 'values' | 'forecasts' | 'own' | 'networkErrors' | 'naiveErrors'>;
export type LiveFigures = Pick<LiveTold, 'counts' | 'latencyMs' | 'learningMs' | 'windowsPerStep' | 'change'>;

export type LiveState = {
  /** What it is for: the view in place of the forecast, or the paper of the drawing board. */
  readonly use: 'stream' | 'drawing';
  /** Rises with each beginning; what an older one says is dropped. */
  readonly id: number;
  readonly status: 'chosen' | 'asking' | 'starting' | 'running' | 'paused' | 'stopped';
  readonly source: LiveSourceName;
  readonly pace: Pace;
  readonly problem: LiveProblem | null;
  readonly engine: Extract<LiveEvent, { kind: 'began' }>['engine'] | null;
  readonly points: LivePoints | null;
  readonly figures: LiveFigures | null;
  readonly ahead: Float64Array | null;
  /** The settings that the network has. */
  readonly config: Config | null;
  /** Whether training goes on once the stream is left. */
  readonly trainsAfter: boolean;
};

export type LiveFacts = {
  /** Null where the page is about its series. */
  readonly live: LiveState | null;
};

export const DEFAULT_PACE: Pace = { perSecond: 20, budgetMs: 8 };
