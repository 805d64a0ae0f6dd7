/** The view that each question opens with. */
export const FIRST_VIEWS = { inside: null, quality: 'models', runs: 'runs-history' } as const;
export type Question = keyof typeof FIRST_VIEWS;

/** The question that a view answers; null: the inside of the network is open. */
export const questionOf = (view: string | null): Question =>
  view === null ? 'inside' : view.startsWith('runs-') ? 'runs' : 'quality';
