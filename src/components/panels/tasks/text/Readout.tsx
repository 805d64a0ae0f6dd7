import type { TextAnswer } from '../../../../model/protocol/inside/text';
import { factsOf, nextOf, shareText, type Next } from './readoutText';
import type { Shades } from './shades';
import { useTextWords } from './textWords';
import styles from './Text.module.css';

type ReadoutProps = {
  answer: TextAnswer;
  shades: Shades;
  classes: readonly string[];
  /** Of the character in the whole text; null while it is not among those that are shown. */
  index: number | null;
};

/** What is known of one character, and the five likeliest after it beside the right one. */
export function Readout({ answer, shades, classes, index }: ReadoutProps) {
  const words = useTextWords();
  const { t } = words;
  if (index === null) return <p className={styles['readout']}>{t('text.outside')}</p>;
  const { likeliest, right } = nextOf(answer, classes, index - answer.from, words);
  return (
    <div className={styles['readout']} data-testid="character-readout">
      <p>{factsOf(answer, shades, index, words).join(' · ')}</p>
      <ol className={styles['next']} aria-label={t('text.next')}>
        {likeliest.map((next) => (
          <NextItem key={next.name} next={next} />
        ))}
        {likeliest.some(({ isRight }) => isRight) || (
          <>
            <li aria-hidden="true">…</li>
            <NextItem next={right} />
          </>
        )}
      </ol>
    </div>
  );
}

function NextItem({ next: { name, share, isRight } }: { next: Next }) {
  const words = useTextWords();
  return (
    <li data-right={isRight || undefined}>
      {words.t('text.share', { character: name, share: shareText(share, words) })}
      {isRight && ` ✓ ${words.t('text.right')}`}
    </li>
  );
}
