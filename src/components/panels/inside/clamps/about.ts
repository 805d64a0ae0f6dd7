import type { AboutView } from '../aboutView';

export const about = {
  name: 'clamps',
  title: { en: 'Clamp lab', zh: '钳制实验室' },
  source: { title: 'Greff et al. 2017', url: 'https://doi.org/10.1109/TNNLS.2016.2582924' },
} as const satisfies AboutView;
