import type { LeakReport, Score } from '../../../../model/protocol/evaluation';
import type { EvaluatedEvent } from '../../../../model/protocol/evaluator';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { sentenceText } from '../sentences';
import { useQualityWords } from '../qualityWords';
import views from '../views/views.module.css';
import styles from './leaks.module.css';

type HonestScoreProps = { network: Pick<EvaluatedEvent, 'leak' | 'story' | 'findings' | 'step'> };

/** The score of a run that leaks, marked as illegal, beside that of the same seed without a leak; nothing where none does. */
export function HonestScore({ network: { leak, story, findings, step } }: HonestScoreProps) {
  const words = useQualityWords();
  const { t } = words;
  if (!leak || step === 0) return null;
  const sentence = story.find(({ code }) => code.startsWith('leak-'));
  return (
    <div className={styles['scores']} data-leak={leak.honest ? 'known' : 'waiting'}>
      <table className={views['table']}>
        <caption className="visually-hidden">{t('leak.scores')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('leak.score')}</th>
            <th scope="col">MASE</th>
            <th scope="col">RMSE</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t('leak.with')} <strong>({t('leak.illegal')})</strong>
            </th>
            <Figures score={leak.leaking} illegal />
          </tr>
          <tr>
            <th scope="row">{t('leak.honest')}</th>
            {leak.honest ? <Figures score={leak.honest} /> : <td colSpan={2}>{t('leak.notYet')}</td>}
          </tr>
        </tbody>
      </table>
      {!leak.honest && <HonestProgress />}
      {sentence && <p>{sentenceText(sentence, findings, words, String)}</p>}
      <MeasuredOn leaks={leak.leaks} />
    </div>
  );
}

function Figures({ score, illegal = false }: { score: Score; illegal?: boolean }) {
  const { figure } = useQualityWords();
  return [score.mase, score.rmse].map((value, at) => (
    <td key={at}>{illegal ? <s>{figure(value)}</s> : figure(value)}</td>
  ));
}

/** Where the two are not measured on the same, what each is measured on. */
function MeasuredOn({ leaks }: Pick<LeakReport, 'leaks'>) {
  const { t } = useQualityWords();
  return (['split', 'smoothing'] as const)
    .filter((name) => leaks.includes(name))
    .map((name) => (
      <p key={name} className="muted">
        {t(`leak.${name}Note`)}
      </p>
    ));
}

function HonestProgress() {
  const { t } = useQualityWords();
  const { followLeak } = useCommands();
  const run = usePlayground((state) => state.honest);
  if (run?.state === 'failed') {
    return (
      <p role="alert" data-not-in-picture>
        {t('leak.failed')}{' '}
        <button type="button" className="button button-small" onClick={followLeak}>
          {t('leak.again')}
        </button>
      </p>
    );
  }
  if (run?.state !== 'running') return null;
  const label = t('leak.training', { epoch: run.epoch, epochs: run.epochs });
  return (
    <p data-not-in-picture>
      <progress value={run.epoch} max={run.epochs} aria-label={label} /> <span aria-hidden="true">{label}</span>
    </p>
  );
}
