/** What the article is shown on: trend, season and a little chance, and the cell of its equations, which looks at its own memory. */
export const ARTICLE_SERIES = {
  data: 'trend-season',
  parameters: 'strength=1,slope=0.005',
  noise: 0.05,
  length: 240,
  cell: 'peephole',
  units: 8,
  lookBack: 12,
  horizon: 1,
  transform: 'none',
  difference: 0,
  shortcut: 'none',
  learningRate: 0.01,
  batchSize: 32,
  epochs: 60,
  patience: 0,
  dropout: 0,
} as const;
