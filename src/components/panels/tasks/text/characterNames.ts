/** What characters are called where they are read out or stand alone. */
import type { TextWords } from './textWords';

const OTHER = '\ufffd';

/** Of what has no shape its name, of all else itself in quotation marks. */
export function characterName(character: string, { t }: TextWords): string {
  if (character === '\n') return t('text.break');
  if (character === ' ') return t('text.space');
  if (character === OTHER) return t('text.other');
  return `“${character}”`;
}
