import type { Words } from '../../../i18n/words';

const signed = (text: string): string => (/^-0\.0*$/.test(text) ? text.slice(1) : text.replace('-', '−'));

/** With a true minus sign, and none before a zero. */
export const twoDecimals = (value: number, { number }: Words): string => signed(number(value, 2));
export const threeDecimals = (value: number, { number }: Words): string => signed(number(value, 3));
