import type { AboutView } from '../aboutView';

export const about = {
  name: 'cell',
  title: { en: 'Cell & equations', zh: '单元与公式' },
  source: { title: 'Gers, Schmidhuber & Cummins 2000', url: 'https://doi.org/10.1162/089976600300015015' },
} as const satisfies AboutView;
