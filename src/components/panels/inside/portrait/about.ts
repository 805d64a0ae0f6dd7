import type { AboutView } from '../aboutView';

export const about = {
  name: 'portrait',
  title: { en: 'State portrait', zh: '状态相图' },
  source: { title: 'Sussillo & Barak 2013', url: 'https://doi.org/10.1162/NECO_a_00409' },
} as const satisfies AboutView;
