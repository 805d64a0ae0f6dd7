import { useCommands, useOfRun, usePlayground } from '../page/playgroundContext';
import { HonestScore } from './leaks/HonestScore';
import { RemedyButton, UndoRemedy } from './RemedyButton';
import { findingText, sentenceText } from './sentences';
import { useQualityWords } from './qualityWords';
import styles from './EvaluationPanel.module.css';

/** What the test part says of the network, in a sentence, and the doctor's first finding. */
export function VerdictNote() {
  const words = useQualityWords();
  const { ask } = useCommands();
  const network = useOfRun(usePlayground((state) => state.evaluated));
  const verdict = network?.story.find(({ code }) => code.startsWith('verdict-'));
  if (!network || !verdict) return null;
  const [first] = network.findings;
  return (
    <>
      <p className={styles['verdict']} data-verdict={network.verdict.kind}>
        {sentenceText(verdict, network.findings, words, String)}
      </p>
      <HonestScore network={network} />
      {first && (
        <p className={styles['finding']}>
          <strong>{words.t('quality.doctor')}:</strong> {findingText(first, words)}{' '}
          {first.remedy && (
            <span data-not-in-picture>
              <RemedyButton remedy={first.remedy} />
            </span>
          )}
        </p>
      )}
      <p className={styles['finding']} data-not-in-picture>
        <UndoRemedy />{' '}
        <button type="button" className="link-button" onClick={() => ask('models')}>
          {words.t('quality.title')}
        </button>
      </p>
    </>
  );
}
