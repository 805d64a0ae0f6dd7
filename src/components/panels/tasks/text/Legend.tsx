import { hueOf, isSignedColour, type Shades } from './shades';
import { useTextWords } from './textWords';
import styles from './Text.module.css';

/** What the colours stand for, with figures. */
export function Legend({ shades: { by, low, high }, unit }: { shades: Shades; unit: number }) {
  const { t, tick } = useTextWords();
  const isSigned = isSignedColour(by);
  const what = by === 'surprise' ? t('text.bits') : t('text.ofUnit', { trace: t(`gate.${by}`), unit: unit + 1 });
  const ground = 'var(--panel)';
  const ends = isSigned ? [hueOf(by, -1), ground, hueOf(by, 1)] : [ground, hueOf(by, 1)];
  // Where the scale ends, more may come.
  const top = by === 'surprise' ? `${tick(high)}+` : tick(high);
  const bottom = tick(low).replace('-', '−');
  return (
    <p className={styles['legend']} role="note" aria-label={t('text.legend', { what, low: bottom, high: top })}>
      <span>{what}</span>
      <span className={styles['ramp']}>
        {bottom}
        <i style={{ backgroundImage: `linear-gradient(to right, ${ends.join(', ')})` }} />
        {top}
      </span>
      {isSigned ? (
        <>
          <span>▁ {t('text.above')}</span>
          <span>▔ {t('text.below')}</span>
        </>
      ) : (
        <span>▁ {t('text.bar')}</span>
      )}
    </p>
  );
}
