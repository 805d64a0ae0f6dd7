/** How a gradient changes on its way from the last time step of a window to the first. */
import type { GradientsWords } from './words';

/** Less than this share of what it was is as good as nothing. */
const LEAST = 1e-15;
/** A change by less than this factor is none. */
const LEVEL = 1.05;

/** The first value as a share of the last; NaN where there is no last one. */
export function fallOf(values: ArrayLike<number>): number {
  const last = values[values.length - 1] ?? 0;
  return last > 0 ? (values[0] ?? 0) / last : Number.NaN;
}

/** "1/300", "× 12", "1": short enough to be read from afar. */
export function fallFigure(share: number, words: GradientsWords): string {
  if (Number.isNaN(share)) return '–';
  if (share < LEAST) return '0';
  if (share > LEVEL) return `× ${rounded(share, words)}`;
  return share < 1 / LEVEL ? `1/${rounded(1 / share, words)}` : '1';
}

/** "falls to 1/300". */
export function fallText(share: number, words: GradientsWords): string {
  const { t } = words;
  if (Number.isNaN(share)) return t('gradients.none');
  if (share < LEAST) return t('gradients.dies');
  if (share > LEVEL) return t('gradients.grows', { times: rounded(share, words) });
  return share < 1 / LEVEL ? t('gradients.falls', { share: fallFigure(share, words) }) : t('gradients.level');
}

/** Two significant digits, and a word for the thousands of thousands. */
function rounded(value: number, { language, tick }: GradientsWords): string {
  if (value < 1e6) return tick(Number(value.toPrecision(2)));
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  return new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  }).format(value);
}
