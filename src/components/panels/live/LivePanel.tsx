import { useEffect, useRef } from 'react';
import type { LiveState } from '../../../store/live/facts';
import { Alert } from '../../controls/layout/Alert';
import { Panel } from '../../controls/layout/Panel';
import { usePlayground } from '../page/playgroundContext';
import { ErrorsChart } from './ErrorsChart';
import { LiveCaption, LiveFigures } from './LiveFigures';
import { LETTERS, LiveChart, NAIVE_DASH } from './LiveChart';
import { LivePad } from './LivePad';
import { problemText } from './liveProblem';
import { LiveSource } from './LiveSource';
import { useStream, type StreamHandle } from './useStream';
import { useLiveWords } from './words';
import styles from './live.module.css';

/** A series that is taken must be long enough for a window, its target, and something to compare with. */
const LEAST_POINTS = 60;

/** A stream in place of the series: it stands where the forecast of the series does, until it is left. */
export function LivePanel() {
  const words = useLiveWords();
  const { t } = words;
  const live = usePlayground((state) => state.live);
  const config = usePlayground((state) => state.config);
  const stream = useStream();
  const { control, start } = stream;
  const status = live?.status;
  const hasBegun = useRef(false);
  useEffect(() => {
    // The series of the page needs nobody's leave: it plays at once.
    if (!hasBegun.current) start('series', '');
    hasBegun.current = true;
  }, [start]);
  useEffect(() => control.configure(config), [control, config]);
  if (!live) return null;
  return (
    <Panel
      name={t('forecast.title')}
      heading={`${t('forecast.title')} · ${t('live.title')}`}
      aside={
        <button type="button" className="button button-small" onClick={stream.leave}>
          {t('live.leave')}
        </button>
      }
    >
      <div className={styles['live']} data-live={status} data-points={live.figures?.counts.come ?? 0}>
        <LiveSource live={live} control={control} onStart={start} />
        {live.problem && <Alert title={t('live.problem')}>{problemText(live.problem, words)}</Alert>}
        <figure>
          {live.points ? <LiveChart live={live} /> : <p className={styles['waiting']}>{t(waiting(live))}</p>}
          <LiveCaption />
        </figure>
        {live.source === 'pointer' && <LivePad onPoint={stream.point} />}
        <Legend />
        <Transport live={live} stream={stream} />
        {live.points && (
          <div className={styles['results']}>
            <div>
              <h3>{t('live.errors')}</h3>
              <ErrorsChart points={live.points} />
            </div>
            <LiveFigures />
          </div>
        )}
      </div>
    </Panel>
  );
}

/** What is said while nothing is to be seen. */
const waiting = ({ status }: LiveState) =>
  status === 'starting' ? 'live.starting' : status === 'asking' ? 'live.asking' : 'live.waiting';

function Legend() {
  const { t } = useLiveWords();
  const lines = [
    { name: 'truth', colour: 'var(--ink)', dash: undefined },
    { name: 'forecast', colour: 'var(--forecast)', dash: undefined },
    { name: 'naive', colour: 'var(--muted)', dash: NAIVE_DASH },
  ] as const;
  return (
    <p className={styles['legend']}>
      {lines.map(({ name, colour, dash }) => (
        <span key={name}>
          <svg width="20" height="8" aria-hidden="true">
            <path d="M0 4H20" stroke={colour} strokeWidth="1.8" strokeDasharray={dash} />
          </svg>{' '}
          <b>{LETTERS[name]}</b> {t(`live.${name}`)}
        </span>
      ))}
      {(['changed', 'recovered'] as const).map((name) => (
        <span key={name}>
          <b className={styles['letter']}>{LETTERS[name]}</b> {t(`live.${name}`)}
        </span>
      ))}
    </p>
  );
}

function Transport({ live, stream }: { live: LiveState; stream: StreamHandle }) {
  const { t } = useLiveWords();
  const { control } = stream;
  const { status, source, figures } = live;
  const isOn = status === 'running' || status === 'paused';
  const isPlayed = source === 'series';
  const come = figures?.counts.come ?? 0;
  const isShort = come < LEAST_POINTS;
  return (
    <div className={styles['transport']}>
      <button
        type="button"
        className="button button-small"
        disabled={!isOn}
        onClick={status === 'paused' ? control.resume : control.pause}
      >
        {t(status === 'paused' ? 'live.resume' : 'live.pause')}
      </button>
      <button type="button" className="button button-small" disabled={!isOn} onClick={stream.stop}>
        {t('live.stop')}
      </button>
      <button
        type="button"
        className="button button-small"
        disabled={status !== 'running'}
        title={t(isPlayed ? 'live.changeHint' : 'live.markHint')}
        onClick={control.changeRegime}
      >
        {t(isPlayed ? 'live.change' : 'live.mark')}
      </button>
      <button
        type="button"
        className="button button-small"
        disabled={isShort}
        title={isShort ? t('live.takeShort', { n: LEAST_POINTS }) : t('live.takeHint')}
        onClick={() => control.take(t('live.takenName', { source: t(`live.source.${source}`) }))}
      >
        {t('live.take')}
      </button>
    </div>
  );
}
