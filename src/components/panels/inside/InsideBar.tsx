import { timeLabel } from '../../../i18n/timeLabel';
import { Suspense } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { Tabs } from '../../controls/layout/Tabs';
import { CheckpointMark } from '../training/CheckpointMark';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { VIEWS_ID } from './aboutView';
import styles from './InsidePanel.module.css';

const SampleNote = fetched(async () => (await import('./SampleNote')).SampleNote);

/** What all views are of: the layer, the window or sample, the moment of training, and the interventions in place. */
export function InsideBar({ controls = VIEWS_ID }: { controls?: string }) {
  const { t, count, language } = useWords();
  const { showLayer, intervene } = useCommands();
  const layers = usePlayground((state) => state.gates?.layers.length ?? 0);
  const chosen = usePlayground((state) => state.layer);
  const target = usePlayground((state) => state.gates?.target ?? -1);
  const lookBack = usePlayground((state) => state.gates?.inputs.length ?? 0);
  const series = usePlayground((state) => state.series);
  const place = usePlayground((state) => state.gates?.sample?.place ?? null);
  const part = usePlayground((state) => state.gates?.sample?.part ?? null);
  const isOwn = usePlayground((state) => state.gates?.sample && state.gates.sample.own !== null);
  const interventions = usePlayground((state) => state.interventions.length);
  const label = (index: number) => (series ? timeLabel(series.time, index, language) : '');
  return (
    <div className={styles['bar']}>
      {layers > 1 && (
        <Tabs
          label={t('inside.layers')}
          value={String(Math.min(chosen, layers - 1))}
          controls={controls}
          onChoose={(value) => showLayer(Number(value))}
          options={Array.from({ length: layers }, (_, index) => ({
            value: String(index),
            label: t('inside.layer', { n: index + 1 }),
          }))}
        />
      )}
      {place !== null && part !== null && (
        <>
          <span>{isOwn ? t('inside.ownSample') : `${t('sample.title')} ${place + 1} · ${t(`part.${part}`)}`}</span>
          <Suspense fallback={null}>
            <SampleNote />
          </Suspense>
        </>
      )}
      {place === null && target >= 0 && (
        <span>
          {t('inside.window', { from: label(target - lookBack), to: label(target - 1), target: label(target) })}
        </span>
      )}
      <CheckpointMark />
      {interventions > 0 && (
        <span className={styles['clamped']}>
          {t('inside.interventions', { count: count('count.interventions', interventions) })}{' '}
          <button type="button" className="link-button" onClick={() => intervene([])}>
            {t('inside.letAllGo')}
          </button>
        </span>
      )}
    </div>
  );
}
