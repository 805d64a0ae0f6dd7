import { memo, useMemo } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import type { Series } from '../../../../model/protocol/series';
import type { ForecastEvent } from '../../../../store/forecast/slice';
import { linePath, type Plot } from '../../../charts/lines/plot';
import { PlotLayer } from '../../../charts/lines/PlotLayer';
import { pointsOf } from '../forecastView';
import { meanOff } from './meanOff';
import { useFreeRunWords } from './words';
import styles from './TeacherForced.module.css';

/** Over the steps of the free run: the same network, fed with the truth at each. */
export const TeacherForcedLayer = memo(function TeacherForcedLayer(props: { plot: Plot; forecast: ForecastEvent }) {
  const { plot, forecast } = props;
  const { oneStep, sampled, origin } = forecast;
  const { from, to } = plot;
  const indices = useMemo(
    () => pointsOf({ values: oneStep, at: sampled }, Math.max(from, origin), to),
    [oneStep, sampled, from, origin, to],
  );
  return (
    <PlotLayer plot={plot} name="teacher-forced">
      <path
        d={linePath(plot, indices, oneStep)}
        fill="none"
        stroke="var(--forecast)"
        strokeOpacity="0.75"
        strokeWidth="1.3"
        strokeDasharray="1.5 3"
        strokeLinecap="round"
      />
    </PlotLayer>
  );
});

type FreeRunNoteProps = { series: Series; forecast: ForecastEvent; shown: boolean; onShow(shown: boolean): void };

/** Where the run begins, and how far off it is beside the same steps with the truth fed. */
export function FreeRunNote({ series: { values, time }, forecast, shown, onShow }: FreeRunNoteProps) {
  const { t, figure, number, language } = useFreeRunWords();
  const { freeRun, oneStep, origin } = forecast;
  const free = useMemo(() => meanOff(values, freeRun, freeRun), [values, freeRun]);
  // At the same steps.
  const forced = useMemo(() => meanOff(values, oneStep, freeRun), [values, oneStep, freeRun]);
  return (
    <div className={styles['note']}>
      <label className={styles['show']} data-not-in-picture>
        <input type="checkbox" checked={shown} onChange={(event) => onShow(event.target.checked)} />
        {t('freeRun.show')}
      </label>
      {shown && (
        <span className={styles['legend']}>
          <i /> {t('freeRun.fed')}
        </span>
      )}
      <p>
        {free.steps === 0
          ? t('freeRun.end')
          : t('freeRun.origin', {
              origin: timeLabel(time, origin, language),
              steps: number(free.steps),
              free: figure(free.mae),
              forced: figure(forced.mae),
            })}
      </p>
    </div>
  );
}
