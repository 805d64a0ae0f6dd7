import type { Evaluation } from '../useEvaluation';
import { RemedyButton } from '../RemedyButton';
import { GALLERY } from '../../../../store/evaluation/gallery';
import { useCommands } from '../../page/playgroundContext';
import { findingText, illnessText } from '../sentences';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

/** What is wrong with the network, by which numbers, and what to try. */
export function DoctorView({ evaluation: { network } }: { evaluation: Evaluation }) {
  const words = useQualityWords();
  return (
    <>
      {network.findings.length === 0 && <p className={styles['verdict']}>{words.t('finding.none')}</p>}
      <ol className={styles['findings']} aria-label={words.t('quality.findings')}>
        {network.findings.map((finding) => (
          <li key={finding.code} data-finding={finding.code}>
            <span>{findingText(finding, words)}</span>
            {finding.remedy && <RemedyButton remedy={finding.remedy} />}
          </li>
        ))}
      </ol>
      <BreakIt />
    </>
  );
}

/** Each illness at one click, on data where it shows. */
function BreakIt() {
  const words = useQualityWords();
  const { breakIt } = useCommands();
  return (
    <details className={styles['gallery']}>
      <summary>{words.t('gallery.title')}</summary>
      <p className="muted">{words.t('gallery.about')}</p>
      <div className={styles['buttons']}>
        {GALLERY.map((illness) => (
          <button key={illness.code} type="button" className="button button-small" onClick={() => breakIt(illness)}>
            {illnessText(illness.code, words)}
          </button>
        ))}
      </div>
    </details>
  );
}
