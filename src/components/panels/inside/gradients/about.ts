import type { AboutView } from '../aboutView';

export const about = {
  name: 'gradients',
  title: { en: 'Gradient flow', zh: '梯度流' },
  source: { title: 'Bengio, Simard & Frasconi 1994', url: 'https://doi.org/10.1109/72.279181' },
} as const satisfies AboutView;
