import type { Words } from '../../../i18n/words';

/** "+12 %"; a dash where it cannot be said. */
export function changeText(change: number, { number }: Pick<Words, 'number'>): string {
  if (!Number.isFinite(change)) return '–';
  const size = Math.abs(change);
  const text = number(size, size < 9.95 ? 1 : 0);
  return `${Number(text) === 0 ? '±' : change < 0 ? '−' : '+'}${text} %`;
}
