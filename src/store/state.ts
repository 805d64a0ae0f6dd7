/** The facts that the page shows. Nothing here can be derived from the rest: that is for `selectors.ts`. */
import type { ConfigProblem } from '../model/config/config';
import type { Config } from '../model/config/settings';
import type { InspectorEvent, WindowsProblem, WindowsSummary } from '../model/protocol/inspection';
import type { ImportProblem, ImportReport, Series } from '../model/protocol/series';
import type { EngineState, EpochLosses, TrainerStatus } from '../model/protocol/training';
import type { Language } from '../i18n/language';

/** What the user has to be told, until it is dismissed or no longer so. */
export type Notice =
  | { readonly kind: 'link'; readonly problems: readonly ConfigProblem[] }
  /** The link's series is a file that stayed with its owner. */
  | { readonly kind: 'file-elsewhere' }
  | { readonly kind: 'import'; readonly fileName: string; readonly problem: ImportProblem }
  | { readonly kind: 'diverged'; readonly step: number; readonly restoredStep: number }
  | { readonly kind: 'context-lost' }
  | {
      readonly kind: 'crash';
      readonly worker: WorkerName;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };
export type WorkerName = 'series' | 'trainer' | 'inspector';

export type GatesEvent = Extract<InspectorEvent, { kind: 'gates' }>;
export type ForecastEvent = Extract<InspectorEvent, { kind: 'forecast' }>;

/** One cell of the heatmaps: a unit of the shown layer at a time step of the window, both from 0. */
export type CellPosition = { readonly unit: number; readonly time: number };
export type ThemeChoice = 'system' | 'light' | 'dark';

export type PlaygroundState = {
  readonly config: Config;
  /** Number of the latest command that opens a series, and of the series that is in place. */
  readonly openId: number;
  readonly openedId: number;
  readonly series: Series | null;
  readonly report: ImportReport | null;

  /** Number of the run in place: events of another are dropped. */
  readonly runId: number;
  readonly summary: WindowsSummary | null;
  readonly windowsProblem: WindowsProblem | null;
  readonly status: TrainerStatus;
  readonly engine: EngineState | null;
  readonly step: number;
  readonly epoch: number;
  readonly stepsPerEpoch: number;
  readonly batchLoss: number;
  readonly msPerStep: number;
  /** By epoch, thinned when they grow many; the first and the latest are always there. */
  readonly losses: readonly EpochLosses[];
  readonly forecast: ForecastEvent | null;
  readonly gates: GatesEvent | null;

  /** First target of the window whose gates are shown; -1 before any. */
  readonly target: number;
  readonly layer: number;
  readonly hovered: CellPosition | null;
  readonly pinned: CellPosition | null;

  readonly notices: readonly Notice[];
  readonly language: Language;
  readonly theme: ThemeChoice;
};

/** What belongs to one run and is gone with the next. */
export const NO_RUN = {
  summary: null,
  windowsProblem: null,
  status: 'preparing',
  step: 0,
  epoch: 0,
  stepsPerEpoch: 0,
  batchLoss: Number.NaN,
  msPerStep: Number.NaN,
  losses: [],
  forecast: null,
  gates: null,
} as const satisfies Partial<PlaygroundState>;

export function initialState(
  given: Pick<PlaygroundState, 'config' | 'language' | 'theme' | 'notices'>,
): PlaygroundState {
  return {
    ...NO_RUN,
    ...given,
    openId: 0,
    openedId: 0,
    series: null,
    report: null,
    runId: 0,
    engine: null,
    target: -1,
    layer: 0,
    hovered: null,
    pinned: null,
  };
}
