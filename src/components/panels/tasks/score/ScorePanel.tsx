import { useRef } from 'react';
import { Panel } from '../../../controls/layout/Panel';
import { FigureMenu } from '../../exporting/FigureMenu';
import { useOfRun, usePlayground, useWords } from '../../page/playgroundContext';
import { CheckpointMark } from '../../training/CheckpointMark';
import { ScoreTable } from './ScoreTable';
import { ScoreVerdict } from './ScoreVerdict';

/** The measure of the task beside chance, part by part, and in a sentence. */
export function ScorePanel() {
  const { t } = useWords();
  const picture = useRef<HTMLDivElement>(null);
  const scored = useOfRun(usePlayground((state) => state.scored));
  return (
    <Panel
      name={t('evaluation.title')}
      heading={
        <>
          {t('evaluation.title')} <CheckpointMark />
        </>
      }
      aside={<FigureMenu figure={picture} title={t('evaluation.title')} fileName="lstm-score" />}
    >
      {scored ? (
        <div ref={picture} data-figure="evaluation" data-title={t('evaluation.title')}>
          <ScoreTable scored={scored} />
          <ScoreVerdict scored={scored} />
        </div>
      ) : (
        <p className="empty">{t('evaluation.waiting')}</p>
      )}
    </Panel>
  );
}
