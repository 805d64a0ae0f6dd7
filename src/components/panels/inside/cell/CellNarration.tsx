import type { Phase } from './diagram/cellPhases';
import { HUES } from './cellSentences';
import styles from './CellPlayer.module.css';
import { useCellWords } from './words';

type CellNarrationProps = {
  sentences: readonly { readonly phase: Phase; readonly words: string }[];
  /** What the slow motion is at. */
  now: Phase | null;
};

/** What the cell does at the step, one part after the other. */
export function CellNarration({ sentences, now }: CellNarrationProps) {
  const { t } = useCellWords();
  return (
    <ol className={styles['narration']}>
      {sentences.map(({ phase, words }) => {
        const hue = HUES[phase];
        return (
          <li
            key={phase}
            data-phase={phase}
            data-now={now === null ? undefined : now === phase ? 'now' : 'elsewhere'}
            aria-current={now === phase ? 'step' : undefined}
            style={{ borderColor: hue ? `var(--gate-${hue})` : 'var(--control-line)' }}
          >
            <b style={{ color: hue ? `var(--gate-${hue}-text)` : 'var(--ink)' }}>{t(`cell.phase.${phase}`)}</b>
            <span>{words}</span>
          </li>
        );
      })}
    </ol>
  );
}
