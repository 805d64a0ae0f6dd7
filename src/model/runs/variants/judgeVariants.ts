/** What variants came to, each from several seeds, and whether they differ from one of them by more than luck. */
import { compareRuns, spreadOf } from '../../evaluation/luck';
import type { VariantJudgement, VariantScores } from '../../protocol/variants';
import { seededRandom } from '../../random';

export function judgeVariants(scores: VariantScores, against: string): Readonly<Record<string, VariantJudgement>> {
  const standard = scores[against] ?? [];
  return Object.fromEntries(
    Object.entries(scores).map(([name, own]) => {
      const isHeld = name !== against && own.length > 0 && standard.length > 0;
      const verdict = isHeld ? compareRuns(standard, own, seededRandom(1)) : null;
      return [name, { spread: spreadOf(own), verdict }];
    }),
  );
}
