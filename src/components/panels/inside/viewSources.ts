/** The papers that the views of the inside go back to. */
import type { ViewName } from '../../../store/state';

export const VIEW_SOURCES: Readonly<Record<ViewName, { readonly title: string; readonly url: string }>> = {
  gates: { title: 'Hochreiter & Schmidhuber 1997', url: 'https://doi.org/10.1162/neco.1997.9.8.1735' },
  cell: { title: 'Gers, Schmidhuber & Cummins 2000', url: 'https://doi.org/10.1162/089976600300015015' },
  clamps: { title: 'Greff et al. 2017', url: 'https://doi.org/10.1109/TNNLS.2016.2582924' },
  memory: { title: 'Karpathy, Johnson & Fei-Fei 2015', url: 'https://arxiv.org/abs/1506.02078' },
  gradients: { title: 'Bengio, Simard & Frasconi 1994', url: 'https://doi.org/10.1109/72.279181' },
  meanings: { title: 'Karpathy, Johnson & Fei-Fei 2015', url: 'https://arxiv.org/abs/1506.02078' },
  portrait: { title: 'Sussillo & Barak 2013', url: 'https://doi.org/10.1162/NECO_a_00409' },
  weights: { title: 'Glorot & Bengio 2010', url: 'https://proceedings.mlr.press/v9/glorot10a.html' },
};
