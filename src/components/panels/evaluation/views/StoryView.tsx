import { timeLabel } from '../../../../i18n/timeLabel';
import { useCommands } from '../../page/playgroundContext';
import { sentenceText } from '../sentences';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

/** The network's story, each sentence with a way to what shows it. */
export function StoryView({ evaluation: { network, series } }: { evaluation: Evaluation }) {
  const words = useQualityWords();
  const { ask } = useCommands();
  const timeOf = (at: number) => timeLabel(series.time, at, words.language);
  return (
    <ol className={styles['story']}>
      {network.story.map((sentence) => (
        <li key={sentence.code}>
          {sentenceText(sentence, network.findings, words, timeOf)}{' '}
          <button type="button" className="link-button" onClick={() => ask(sentence.view)}>
            {words.t('quality.show')}
          </button>
        </li>
      ))}
    </ol>
  );
}
