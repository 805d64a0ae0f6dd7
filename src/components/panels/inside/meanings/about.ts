import type { AboutView } from '../aboutView';

export const about = {
  name: 'meanings',
  title: { en: 'What each unit means', zh: '各单元的含义' },
  source: { title: 'Karpathy, Johnson & Fei-Fei 2015', url: 'https://arxiv.org/abs/1506.02078' },
} as const satisfies AboutView;
