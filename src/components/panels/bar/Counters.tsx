import type { EngineState } from '../../../model/protocol/training';
import type { EngineName } from '../../../model/settings/settings';
import type { Words } from '../../../i18n/words';
import type { PlaygroundState } from '../../../store/state';
import { earlierCheckpoint, shownEpoch, shownStep } from '../../../store/training/selectors';
import { latestSteps, shownLosses } from '../../../store/loss/selectors';
import { usePaced, usePlayground, useWords } from '../page/playgroundContext';
import styles from './TopBar.module.css';

/** Why this engine, and what each was measured at. */
export function engineText(state: EngineState, { t, number, language }: Words): string {
  const nameOf = (engine: string) => t(`engine.${engine as EngineName}`);
  const times = Object.entries(state.timings).map(([engine, ms]) =>
    t('reason.timing', { engine: nameOf(engine), ms: number(ms, 1) }),
  );
  const sentences = [
    t('engine.why', { engine: nameOf(state.name), reason: t(`reason.${state.reason}`) }),
    ...(times.length === 0 ? [] : [language === 'zh' ? `${times.join('，')}。` : `${times.join(', ')}.`]),
    ...Object.entries(state.refused).map(([engine, why]) => t(`refusal.${why}`, { engine: nameOf(engine) })),
    ...state.untried.map((engine) => t('reason.untried', { engine: nameOf(engine) })),
  ];
  return sentences.join(language === 'zh' ? '' : ' ');
}

/** Within the first epoch those of the latest steps. */
const lossesNow = (state: PlaygroundState) =>
  shownLosses(state) ?? (earlierCheckpoint(state) ? undefined : latestSteps(state));
const selectMs = (state: PlaygroundState) => state.msPerStep;

/** How far training is, how well it goes and how fast; of an earlier checkpoint where that is shown. */
export function Counters() {
  const words = useWords();
  const { t, figure, number } = words;
  const step = usePaced(shownStep, 250, 65);
  const epoch = usePaced(shownEpoch, 250, 65);
  const losses = usePaced(lossesNow, 250, 65);
  const ms = usePaced(selectMs, 500, 65);
  const isPast = usePlayground((state) => earlierCheckpoint(state) !== null);
  const ofThen = (what: string) => (isPast ? t('checkpoints.then', { what }) : what);
  const status = usePlayground((state) => state.status);
  const engine = usePlayground((state) => state.engine);
  const chosen = usePlayground((state) => state.config.engine);
  const why = engine ? engineText(engine, words) : t('counter.noEngine');
  const engineName = engine
    ? `${t(`engine.${engine.name}`)}${chosen === 'auto' ? ` (${t('engine.auto')})` : ''}`
    : t('engine.auto');
  return (
    <dl className={styles['counters']} data-place="counters" data-past={isPast || undefined}>
      <div className={styles['state']} data-status={status}>
        <dt>{ofThen(t('counter.step', { step: number(step) }))}</dt>
        <dd>{t(`state.${status}`)}</dd>
      </div>
      <div>
        <dt>{ofThen(t('counter.epoch'))}</dt>
        <dd>{number(epoch)}</dd>
      </div>
      <div>
        <dt>{ofThen(t('counter.trainLoss'))}</dt>
        <dd>{losses ? figure(losses.train) : '–'}</dd>
      </div>
      <div className={styles['validation']}>
        <dt>{ofThen(t('counter.validationLoss'))}</dt>
        <dd>{losses ? figure(losses.validation) : '–'}</dd>
      </div>
      <div title={why} className={styles['speed']}>
        <dt>
          {t('counter.perStep', { engine: engineName })}
          <span className="visually-hidden"> {why}</span>
        </dt>
        <dd>{t('counter.ms', { ms: Number.isFinite(ms) ? number(ms, ms < 10 ? 1 : 0) : '–' })}</dd>
      </div>
    </dl>
  );
}
