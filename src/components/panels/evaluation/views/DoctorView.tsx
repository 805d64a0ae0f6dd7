import type { Evaluation } from '../useEvaluation';
import { RemedyButton } from '../RemedyButton';
import { findingText } from '../sentences';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

/** What is wrong with the network, by which numbers, and what to try. */
export function DoctorView({ evaluation: { network } }: { evaluation: Evaluation }) {
  const words = useQualityWords();
  if (network.findings.length === 0) return <p className={styles['verdict']}>{words.t('finding.none')}</p>;
  return (
    <ol className={styles['findings']} aria-label={words.t('quality.findings')}>
      {network.findings.map((finding) => (
        <li key={finding.code} data-finding={finding.code}>
          <span>{findingText(finding, words)}</span>
          {finding.remedy && <RemedyButton remedy={finding.remedy} />}
        </li>
      ))}
    </ol>
  );
}
