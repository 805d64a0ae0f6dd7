import type { AboutView } from '../aboutView';

export const about = {
  name: 'weights',
  title: { en: 'Weights', zh: '权重' },
  source: { title: 'Glorot & Bengio 2010', url: 'https://proceedings.mlr.press/v9/glorot10a.html' },
} as const satisfies AboutView;
