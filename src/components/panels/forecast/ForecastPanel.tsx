import { networkConfig } from '../../../store/training/selectors';
import { Suspense, useDeferredValue, useRef, useState, type ComponentType } from 'react';
import type { Series } from '../../../model/protocol/series';
import { ErrorBoundary } from 'react-error-boundary';
import { fetched } from '../../controls/browser/fetched';
import { Choice } from '../../controls/fields/Choice';
import { Panel } from '../../controls/layout/Panel';
import { Tabs } from '../../controls/layout/Tabs';
import { ForecastFigure } from './ForecastFigure';
import { FigureMenu } from '../exporting/FigureMenu';
import { CheckpointTimeline } from '../training/CheckpointTimeline';
import { FreeRunNote } from './freeRun/fetchedFreeRun';
import { PartsChoice } from './parts/fetchedParts';
import type { ForecastTab } from '../../../store/forecast/tabs';
import type { ForecastKind } from './forecastView';
import { PanelBoundary } from '../page/PanelBoundary';
import { CheckpointMark } from '../training/CheckpointMark';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { useIsTask } from '../tasks/useIsTask';
import { unitOf } from '../data/sources/SourceFacts';
import styles from './ForecastPanel.module.css';

/** Views of the forecast beside those of the chart itself, fetched when they are opened. */
const FURTHER = {
  several: fetched(async () => (await import('./table/SeveralSteps')).SeveralSteps),
  future: fetched(async () => (await import('./future/FutureFigure')).FutureFigure),
  backtest: fetched(async () => (await import('./table/Backtest')).Backtest),
} satisfies Record<Exclude<ForecastTab, ForecastKind>, ComponentType<{ series: Series }>>;
const LivePanel = fetched(async () => (await import('../live/LivePanel')).LivePanel);
const SamplePanel = fetched(async () => (await import('../tasks/sample/SamplePanel')).SamplePanel);
const isPlain = (tab: ForecastTab): tab is ForecastKind => !Object.hasOwn(FURTHER, tab);

const FIGURE = 'forecast-figure';
const SAMPLED = { oneStep: 'forecast.sampledOneStep', freeRun: 'forecast.sampledFreeRun' } as const;

/** A stream stands in place of the series while the page is live, and a sample where another task than forecasting is asked. */
export function ForecastPanel() {
  const { t } = useWords();
  const isLive = usePlayground((state) => state.live?.use === 'stream');
  const isTask = useIsTask();
  if (!isLive && !isTask) return <SeriesForecast />;
  return (
    <Suspense
      fallback={
        <Panel name={t(isTask ? 'sample.title' : 'forecast.title')}>
          <p className={styles['waiting']}>{t('inside.waiting')}</p>
        </Panel>
      }
    >
      {isTask ? <SamplePanel /> : <LivePanel />}
    </Suspense>
  );
}

/** The series with its forecast, and the window whose gates are shown below. */
function SeriesForecast() {
  const words = useWords();
  const { t, number } = words;
  const picture = useRef<HTMLDivElement>(null);
  const kind = usePlayground((state) => state.forecastTab);
  const { showForecast: setKind } = useCommands();
  const [parts, setParts] = useState(false);
  const [forced, setForced] = useState(true);
  // Of another series there is another sound.
  const [heard, hear] = useState<Series | null>(null);
  const [range, setRange] = useState<'whole' | 'late'>('whole');
  const Further: ComponentType<{ series: Series }> | null = isPlain(kind) ? null : FURTHER[kind];
  const series = usePlayground((state) => state.series);
  // A long series is drawn in a task of its own, after the rest of the page has turned to it.
  const drawn = useDeferredValue(series);
  const cell = usePlayground((state) => networkConfig(state).cell);
  const isClamped = usePlayground((state) => state.clampedForecast !== null);
  const fillings = usePlayground((state) => state.summary?.fillings.length ?? 0);
  const hasParts = usePlayground((state) => state.forecast?.line != null) && isPlain(kind);
  const sampled = usePlayground((state) => state.forecast?.sampled?.length ?? null);
  const forecast = usePlayground((state) => (kind === 'freeRun' ? state.forecast : null));
  const unit = series ? unitOf(series, words) : '';
  const isHeard = heard !== null && heard === drawn;
  return (
    <Panel
      name={t('forecast.title')}
      heading={
        <>
          {t('forecast.title')}
          {unit !== '' && <span className={styles['unit']}> {unit}</span>} <CheckpointMark />
        </>
      }
      aside={
        <span className={styles['aside']}>
          <Tabs<ForecastTab>
            label={t('forecast.view')}
            value={kind}
            controls={FIGURE}
            onChoose={setKind}
            options={[
              { value: 'oneStep', label: t('forecast.oneStep'), hint: t('forecast.oneStepHint') },
              { value: 'several', label: t('forecast.several') },
              { value: 'freeRun', label: t('forecast.freeRun'), hint: t('forecast.freeRunHint') },
              { value: 'future', label: t('forecast.future') },
              { value: 'backtest', label: t('forecast.backtest') },
            ]}
          />
          {isPlain(kind) && (
            <button
              type="button"
              className="sign-button"
              aria-label={t('forecast.listen')}
              title={t('forecast.listen')}
              aria-expanded={isHeard}
              onClick={() => hear(isHeard ? null : drawn)}
            >
              ♪
            </button>
          )}
          <FigureMenu
            figure={picture}
            title={`${t('forecast.title')}: ${t(`forecast.${kind}`)}`}
            fileName="lstm-forecast"
          />
        </span>
      }
    >
      <div ref={picture} data-figure="forecast" data-title={`${t('forecast.title')}: ${t(`forecast.${kind}`)}`}>
        <div id={FIGURE} role="tabpanel" aria-label={t(`forecast.${kind}`)}>
          {drawn && Further ? (
            <PanelBoundary key={kind}>
              <Suspense fallback={<p className={styles['waiting']}>{t('inside.waiting')}</p>}>
                <Further series={drawn} />
              </Suspense>
            </PanelBoundary>
          ) : drawn ? (
            <ForecastFigure
              series={drawn}
              kind={kind === 'freeRun' ? kind : 'oneStep'}
              late={range === 'late'}
              parts={parts}
              forced={forced}
              onListened={isHeard ? () => hear(null) : null}
            />
          ) : (
            <p className={styles['waiting']}>{t('app.noSeries')}</p>
          )}
        </div>
        <div className={styles['foot']}>
          <span className={styles['legend']}>
            <i style={{ background: 'var(--ink)' }} /> {t('forecast.series')}
          </span>
          <span className={styles['legend']}>
            <i style={{ background: 'var(--forecast)' }} /> {t(isClamped ? 'forecast.clamped' : `cell.${cell}`)}
          </span>
          {isClamped && (
            <span className={styles['legend']}>
              <i className={styles['ghost']} /> {t('forecast.untouched')}
            </span>
          )}
          {sampled !== null && isPlain(kind) && (
            <span className="muted">{t(SAMPLED[kind], { n: number(sampled) })}</span>
          )}
          {fillings > 0 && (
            <span className={styles['legend']}>
              <b aria-hidden="true">○</b> {t('forecast.filled')}
            </span>
          )}
          {hasParts && (
            <ErrorBoundary fallback={null}>
              <Suspense fallback={null}>
                <PartsChoice shown={parts} onChoose={setParts} />
              </Suspense>
            </ErrorBoundary>
          )}
          <span className={styles['zoom']} data-not-in-picture hidden={!isPlain(kind)}>
            <Choice<'whole' | 'late'>
              label={t('forecast.zoom')}
              showLabel={false}
              value={range}
              onChoose={setRange}
              options={[
                { value: 'whole', label: t('forecast.whole') },
                { value: 'late', label: t('forecast.late') },
              ]}
            />
          </span>
        </div>
      </div>
      {drawn && kind === 'freeRun' && forecast?.freeRun.length === drawn.values.length && (
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <FreeRunNote series={drawn} forecast={forecast} shown={forced} onShow={setForced} />
          </Suspense>
        </ErrorBoundary>
      )}
      <CheckpointTimeline />
    </Panel>
  );
}
