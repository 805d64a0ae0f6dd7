/** The areas of the page by the names that links have for them, and where each stands on a wide screen. */
export const AREAS = {
  transport: 'bar',
  counters: 'bar',
  tools: 'bar',
  data: 'controls',
  model: 'controls',
  training: 'controls',
  forecast: 'forecast',
  inside: 'questions',
  quality: 'questions',
  runs: 'questions',
  loss: 'results',
  evaluation: 'results',
  unit: 'results',
} as const satisfies Record<string, 'bar' | 'controls' | 'forecast' | 'questions' | 'results'>;

export type AreaName = keyof typeof AREAS;
export const AREA_NAMES = Object.keys(AREAS) as readonly AreaName[];
