import { useId, useState } from 'react';
import type { LuckMeasurement } from '../../../store/runs/facts';
import { epochsToMeasure } from '../../../store/runs/luck';
import { Slider } from '../../controls/fields/Slider';
import { Alert } from '../../controls/layout/Alert';
import { Dialog } from '../../controls/popups/Dialog';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { LuckResult } from './LuckResult';
import styles from './LuckDialog.module.css';
import { useRunsWords } from './words';

const FEWEST = 5;
const MOST = 20;
const USUAL = 8;
const STOPS = Array.from({ length: MOST - FEWEST + 1 }, (_, at) => FEWEST + at);

/** The same settings from several seeds: how much of a result is chance. */
export function LuckDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t, number } = useRunsWords();
  const { measureLuck, stopLuck } = useCommands();
  const [seeds, setSeeds] = useState(USUAL);
  const luck = usePlayground((state) => state.luck);
  const missing = usePlayground((state) => state.luckMissing);
  // Not before the windows are known to be possible.
  const isReady = usePlayground((state) => state.series !== null && state.summary !== null);
  const isRunning = luck?.state === 'running';
  return (
    <Dialog title={t('luck.title')} closeLabel={t('close')} open={open} onClose={onClose}>
      <p className="muted">{t('luck.intro')}</p>
      <div className={styles['controls']}>
        <div className={styles['seeds']}>
          <Slider
            label={t('luck.seeds')}
            exactLabel={t('luck.seedsExact')}
            value={seeds}
            stops={STOPS}
            min={FEWEST}
            max={MOST}
            whole
            disabled={isRunning}
            format={number}
            onCommit={setSeeds}
          />
        </div>
        {/* One button, so that it keeps the focus. */}
        <button
          type="button"
          className="button"
          disabled={!isReady && !isRunning}
          onClick={() => (isRunning ? stopLuck() : measureLuck(seeds))}
        >
          {t(isRunning ? 'luck.stop' : luck ? 'luck.again' : 'luck.start')}
        </button>
      </div>
      {!isReady && <p className="muted">{t('luck.blocked')}</p>}
      {isRunning ? <Progress luck={luck} /> : isReady && <Plan seeds={seeds} />}
      {missing && <Alert title={t('boundary.absent')}>{t(`absence.${missing.absence}`, { file: missing.file })}</Alert>}
      {luck && <LuckResult luck={luck} />}
    </Dialog>
  );
}

/** What Start will do. */
function Plan({ seeds }: { seeds: number }) {
  const { t } = useRunsWords();
  const first = usePlayground(({ config }) => config.seed);
  const epochs = usePlayground(epochsToMeasure);
  return <p className="muted">{t('luck.plan', { first, last: first + seeds - 1, epochs })}</p>;
}

/** How many runs are done, and how far those in training are. */
function Progress({ luck: { runs, failed, seeds, progress, epochs } }: { luck: LuckMeasurement }) {
  const { t } = useRunsWords();
  const id = useId();
  const inTraining = Object.entries(progress).map(([seed, epoch]) => t('luck.oneInTraining', { seed, epoch, epochs }));
  const done = runs.length + failed.length;
  const parts = Object.values(progress).reduce((sum, epoch) => sum + epoch / epochs, 0);
  return (
    <div className={styles['progress']} data-luck-done={done}>
      <label htmlFor={id}>
        {t('luck.progress', { done, of: seeds.length })}
        {inTraining.length > 0 && ` · ${t('luck.inTraining', { runs: inTraining.join(', ') })}`}
      </label>
      <progress id={id} value={done + parts} max={seeds.length} />
    </div>
  );
}
