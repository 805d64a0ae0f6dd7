/** What the network says over the series: as it is, and with the interventions in place. */
import type { InspectorEvent } from '../../model/protocol/inspection';
import { hasInterventions } from '../inside/selectors';
import type { InsideFacts } from '../inside/slice';
import type { Context, Slice } from '../slice';
import type { ForecastTab } from './tabs';

export type ForecastEvent = Extract<InspectorEvent, { kind: 'forecast' }>;
export type ClampedForecastEvent = Extract<InspectorEvent, { kind: 'clampedForecast' }>;
export type ClampedFreeRunEvent = Extract<InspectorEvent, { kind: 'clampedFreeRun' }>;

export type ForecastFacts = {
  readonly forecast: ForecastEvent | null;
  /** What the network would say with the interventions; null while there are none. */
  readonly clampedForecast: ClampedForecastEvent | null;
  readonly clampedFreeRun: ClampedFreeRunEvent | null;
  /** The mode that is looked at. */
  readonly forecastTab: ForecastTab;
};

export type ForecastCommands = {
  showForecast(tab: ForecastTab): void;
  /** The forecast under interventions is no longer of the network in place. */
  dropClampedForecast(): void;
};

const UNTOUCHED = { clampedForecast: null, clampedFreeRun: null } as const;
const NO_RUN = { forecast: null, ...UNTOUCHED } as const;

export const forecastSlice: Slice<ForecastFacts, InsideFacts> = {
  initial: { ...NO_RUN, forecastTab: 'oneStep' },
  on: {
    run: () => NO_RUN,
    inspector(state, event) {
      switch (event.kind) {
        case 'forecast':
          return { forecast: withLatestRun(event, state) };
        case 'freeRun': {
          const { forecast } = state;
          if (!forecast) return {};
          const { origin, freeRun } = event;
          const line = forecast.line && event.line && { ...forecast.line, freeRun: event.line };
          return { forecast: { ...forecast, origin, freeRun, line } };
        }
        case 'clampedForecast':
          return hasInterventions(state) ? { clampedForecast: event } : {};
        case 'clampedFreeRun':
          return hasInterventions(state) ? { clampedFreeRun: event } : {};
        default:
          return {};
      }
    },
  },
};

/** A forecast that was begun before the window was moved still has its free run from there: the later one stays. */
function withLatestRun(event: ForecastEvent, { forecast, target }: ForecastFacts & InsideFacts): ForecastEvent {
  if (!forecast || event.origin === target || forecast.origin !== target) return event;
  if (forecast.freeRun.length !== event.freeRun.length) return event;
  const { origin, freeRun, line } = forecast;
  return { ...event, origin, freeRun, line: event.line && line && { ...event.line, freeRun: line.freeRun } };
}

export const forecastCommands = ({ set }: Context<ForecastFacts>): ForecastCommands => ({
  showForecast: (forecastTab) => set({ forecastTab }),
  dropClampedForecast: () => set(UNTOUCHED),
});
