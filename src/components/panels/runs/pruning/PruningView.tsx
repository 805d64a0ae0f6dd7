import { useId, useState } from 'react';
import type { RunProblem } from '../../../../model/protocol/runs';
import type { Pruning } from '../../../../store/runs/facts';
import { networkConfig } from '../../../../store/training/selectors';
import { Slider } from '../../../controls/fields/Slider';
import { Alert } from '../../../controls/layout/Alert';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { PruningResult } from './PruningResult';
import styles from './PruningView.module.css';
import { usePruningWords, type PruningWords } from './words';

const EPOCHS = [1, 2, 3, 5, 10, 20, 50] as const;
const USUAL = 5;

type PruningViewProps = {
  /** Has the network in place pruned, so many epochs at each width. */
  onStart(epochs: number): void;
  /** Opens the network of so many units as a run. */
  onOpen(units: number): void;
};

/** The trained network with fewer and fewer units: how its error goes, and how few do what all do. */
export function PruningView({ onStart, onOpen }: PruningViewProps) {
  const words = usePruningWords();
  const { t, number } = words;
  const { stopPruning } = useCommands();
  const [epochs, setEpochs] = useState<number>(USUAL);
  const pruning = usePlayground((state) => state.pruning);
  const missing = usePlayground((state) => state.pruningMissing);
  const isTrained = usePlayground((state) => state.series !== null && state.epoch > 0);
  const units = usePlayground((state) => networkConfig(state).units);
  const isRunning = pruning?.state === 'running';
  const isReady = isTrained && units > 1;
  return (
    <div className={styles['view']} data-pruning={pruning?.state}>
      <p className="muted">{t('pruning.intro')}</p>
      <div className={styles['controls']}>
        <div className={styles['epochs']}>
          <Slider
            label={t('pruning.epochs')}
            exactLabel={t('pruning.epochsExact')}
            value={epochs}
            stops={EPOCHS}
            min={1}
            max={EPOCHS.at(-1)!}
            whole
            disabled={isRunning}
            format={number}
            onCommit={setEpochs}
          />
        </div>
        {/* One button, so that it keeps the focus. */}
        <button
          type="button"
          className="button"
          disabled={!isReady && !isRunning}
          onClick={() => (isRunning ? stopPruning() : onStart(epochs))}
        >
          {t(isRunning ? 'pruning.stop' : pruning ? 'pruning.again' : 'pruning.start')}
        </button>
      </div>
      {isRunning ? <Progress pruning={pruning} /> : <Plan units={units} epochs={epochs} isTrained={isTrained} />}
      {missing && <Alert title={t('boundary.absent')}>{t(`absence.${missing.absence}`, { file: missing.file })}</Alert>}
      {pruning?.problem && <p role="alert">{t('pruning.failed', { reason: reasonText(pruning.problem, words) })}</p>}
      {pruning && pruning.widths.length > 0 && <PruningResult pruning={pruning} onOpen={onOpen} />}
    </div>
  );
}

function reasonText(problem: RunProblem, { t }: PruningWords): string {
  switch (problem.code) {
    case 'windows':
      return t('pruning.noWindows');
    case 'samples':
      return t('pruning.noSamples');
    case 'not-arrived':
      return t(`absence.${problem.absence}`, { file: problem.file });
    case 'crashed':
      return problem.message;
  }
}

/** What the button will do, or what is needed before. */
function Plan({ units, epochs, isTrained }: { units: number; epochs: number; isTrained: boolean }) {
  const { t } = usePruningWords();
  const n = units - 1;
  if (!isTrained) return <p className="muted">{t('pruning.blocked')}</p>;
  if (n === 0) return <p className="muted">{t('pruning.oneUnit')}</p>;
  return <p className="muted">{t(n === 1 ? 'pruning.plan.one' : 'pruning.plan.other', { units, n, epochs })}</p>;
}

/** How many units are left, and how far their training is. */
function Progress({ pruning: { config, epochs, done, widths } }: { pruning: Pruning }) {
  const { t } = usePruningWords();
  const id = useId();
  const all = epochs * (config.units - 1);
  const units = Math.max(1, (widths.at(-1)?.units ?? config.units + 1) - 1);
  return (
    <div className={styles['progress']}>
      <label htmlFor={id}>{t('pruning.progress', { units, of: config.units, done, epochs: all })}</label>
      <progress id={id} value={done} max={all} />
    </div>
  );
}
