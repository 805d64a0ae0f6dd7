import { Suspense } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { Tabs } from '../../controls/layout/Tabs';
import { InsidePanel } from '../inside/InsidePanel';
import { PanelBoundary } from '../page/PanelBoundary';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import styles from './Questions.module.css';

const QualityPanel = fetched(async () => (await import('./QualityPanel')).QualityPanel);
const QUESTIONS_ID = 'questions';

/** What is asked of the network: what happens in it, or whether it is any good. */
export function Questions() {
  const { t } = useWords();
  const { ask } = useCommands();
  const isQuality = usePlayground((state) => state.qualityView !== null);
  return (
    <>
      <div className={styles['questions']}>
        <Tabs
          label={t('app.questions')}
          value={isQuality ? 'quality' : 'inside'}
          controls={QUESTIONS_ID}
          onChoose={(question) => ask(question === 'quality' ? 'models' : null)}
          options={[
            { value: 'inside', label: t('inside.title') },
            { value: 'quality', label: t('quality.title') },
          ]}
        />
      </div>
      <div id={QUESTIONS_ID}>
        {isQuality ? (
          <PanelBoundary key="quality">
            <Suspense fallback={<p className="empty">{t('inside.waiting')}</p>}>
              <QualityPanel />
            </Suspense>
          </PanelBoundary>
        ) : (
          <InsidePanel />
        )}
      </div>
    </>
  );
}
