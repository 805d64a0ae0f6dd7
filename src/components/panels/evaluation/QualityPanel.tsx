import { useRef } from 'react';
import { FigureMenu } from '../exporting/FigureMenu';
import { PanelBoundary } from '../page/PanelBoundary';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { Panel } from '../../controls/layout/Panel';
import { Tabs } from '../../controls/layout/Tabs';
import { UndoRemedy } from './RemedyButton';
import { LeaksView } from './leaks/LeaksView';
import { useEvaluation } from './useEvaluation';
import { QUALITY_VIEWS } from './viewsOf';
import { useQualityWords } from './qualityWords';
import styles from './views/views.module.css';

const VIEWS_ID = 'quality-views';
const TITLES = {
  models: 'quality.models',
  horizon: 'quality.horizon',
  bands: 'quality.bands',
  residuals: 'quality.residuals',
  echo: 'quality.echo',
  backtest: 'quality.backtest',
  doctor: 'quality.doctor',
  leaks: 'quality.leaks',
  story: 'quality.story',
} as const;
const NAMES = Object.keys(TITLES) as (keyof typeof TITLES)[];

/** Whether a forecast is any good, view by view. */
export function QualityPanel() {
  const { t } = useQualityWords();
  const { ask } = useCommands();
  const asked = usePlayground((state) => state.qualityView);
  const evaluation = useEvaluation();
  const shown = NAMES.find((name) => name === asked) ?? 'models';
  const View = QUALITY_VIEWS[shown];
  const picture = useRef<HTMLDivElement>(null);
  const title = `${t('quality.title')} ${t(TITLES[shown])}`;
  return (
    <Panel
      name={t('quality.title')}
      aside={
        <span className={styles['aside']}>
          <Tabs
            label={t('quality.views')}
            value={shown}
            controls={VIEWS_ID}
            onChoose={ask}
            options={NAMES.map((value) => ({ value, label: t(TITLES[value]) }))}
          />
          {View && evaluation && <FigureMenu figure={picture} title={title} fileName={`lstm-${shown}`} />}
        </span>
      }
    >
      <div id={VIEWS_ID} role="tabpanel" aria-label={t(TITLES[shown])}>
        <PanelBoundary key={shown}>
          {!View ? (
            // Its switches stay where they are while what they change begins anew.
            <LeaksView />
          ) : evaluation ? (
            <div ref={picture} data-figure={shown} data-title={title}>
              <p className="muted">
                {t('quality.of', {
                  epoch: evaluation.network.epoch,
                  windows: evaluation.network.report.parts.test.windows,
                })}{' '}
                <UndoRemedy />
              </p>
              <View evaluation={evaluation} />
            </div>
          ) : (
            <p className="empty">{t('quality.waiting')}</p>
          )}
        </PanelBoundary>
      </div>
    </Panel>
  );
}
