/** The modes of the forecast, in the order of their tabs. */
export const FORECAST_TABS = ['oneStep', 'several', 'freeRun', 'future', 'backtest'] as const;
export type ForecastTab = (typeof FORECAST_TABS)[number];
