import type { AboutView } from '../aboutView';

export const about = {
  name: 'gates',
  title: { en: 'Gates', zh: '门' },
  source: { title: 'Hochreiter & Schmidhuber 1997', url: 'https://doi.org/10.1162/neco.1997.9.8.1735' },
} as const satisfies AboutView;
