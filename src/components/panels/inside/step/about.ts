import type { AboutView } from '../aboutView';

export const about = {
  name: 'step',
  title: { en: 'One training step', zh: '一步训练' },
  source: { title: 'Werbos 1990', url: 'https://doi.org/10.1109/5.58337' },
} as const satisfies AboutView;
