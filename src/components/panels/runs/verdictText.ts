import type { LuckVerdict } from '../../../model/protocol/luck';
import type { RunsWords } from './words';

/** "0.3 ppm better, within luck (p = 0.42)". */
export function verdictText({ code, difference, p }: LuckVerdict, unit: string, words: RunsWords): string {
  const { t, figure, number } = words;
  const numbers = {
    difference: `${figure(Math.abs(difference))}${unit && ` ${unit}`}`,
    p: p < 0.001 ? `< ${number(0.001, 3)}` : number(p, 3),
  };
  switch (code) {
    case 'better':
    case 'worse':
      return t(`luck.${code}`, numbers);
    case 'within-luck':
      if (difference === 0) return t('luck.within-luck.same', numbers);
      return t(difference > 0 ? 'luck.within-luck.better' : 'luck.within-luck.worse', numbers);
    case 'too-few':
      return t('luck.too-few');
  }
}
