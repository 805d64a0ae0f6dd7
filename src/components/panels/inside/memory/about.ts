import type { AboutView } from '../aboutView';

export const about = {
  name: 'memory',
  title: { en: 'Memory', zh: '记忆' },
  source: { title: 'Karpathy, Johnson & Fei-Fei 2015', url: 'https://arxiv.org/abs/1506.02078' },
} as const satisfies AboutView;
