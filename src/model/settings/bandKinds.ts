/** The kinds of bands round a forecast, and which of them a network of these settings can have. */
import type { Config } from './settings';

export const BAND_KINDS = ['conformal', 'quantile', 'dropout'] as const;
export type BandKind = (typeof BAND_KINDS)[number];

type Having = Pick<Config, 'loss' | 'dropout' | 'layers'>;

/** Dropout works between recurrent layers. */
export const BAND_ALLOWED: Readonly<Record<BandKind, (config: Having) => boolean>> = {
  conformal: () => true,
  quantile: ({ loss }) => loss === 'quantile',
  dropout: ({ dropout, layers }) => dropout > 0 && layers > 1,
};
