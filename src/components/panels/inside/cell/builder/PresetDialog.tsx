import { useId, useState } from 'react';
import { CELL_SETTINGS, PRESET_NAMES } from '../../../../../model/settings/cellPresets';
import type { PresetMeasurement } from '../../../../../store/runs/facts';
import { epochsToMeasure, settingsThatDiffer } from '../../../../../store/runs/luck';
import { Choice } from '../../../../controls/fields/Choice';
import { Alert } from '../../../../controls/layout/Alert';
import { Dialog } from '../../../../controls/popups/Dialog';
import { useCommands, usePlayground } from '../../../page/playgroundContext';
import { PresetTable } from './PresetTable';
import styles from './PresetDialog.module.css';
import { useBuilderWords } from './builderWords';

const SEEDS = [3, 5, 8] as const;

/** The eight presets on the series in place, from several seeds each. */
export function PresetDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useBuilderWords();
  const { comparePresets, stopPresets } = useCommands();
  const [seeds, setSeeds] = useState<number>(5);
  const presets = usePlayground((state) => state.presets);
  const missing = usePlayground((state) => state.presetsMissing);
  const epochs = usePlayground(epochsToMeasure);
  // Not before the windows are known to be possible.
  const isReady = usePlayground((state) => state.series !== null && state.summary !== null);
  const isRunning = presets?.state === 'running';
  return (
    <Dialog title={t('presets.title')} closeLabel={t('close')} open={open} onClose={onClose}>
      <p className="muted">{t('presets.intro')}</p>
      <div className={styles['controls']}>
        <Choice
          label={t('presets.seeds')}
          inline
          value={String(seeds)}
          options={SEEDS.map((count) => ({
            value: String(count),
            label: String(count),
            ...(count === 3 ? { hint: t('presets.seedsFew') } : {}),
          }))}
          onChoose={(count) => setSeeds(Number(count))}
        />
        {/* One button, so that it keeps the focus. */}
        <button
          type="button"
          className="button"
          disabled={!isReady && !isRunning}
          onClick={() => (isRunning ? stopPresets() : comparePresets(seeds))}
        >
          {t(isRunning ? 'presets.stop' : 'presets.start')}
        </button>
      </div>
      {!isReady && <p className="muted">{t('presets.blocked')}</p>}
      {isReady && !isRunning && (
        <p className="muted">{t('presets.plan', { runs: seeds * PRESET_NAMES.length, epochs })}</p>
      )}
      {missing && <Alert title={t('boundary.absent')}>{t(`absence.${missing.absence}`, { file: missing.file })}</Alert>}
      {isRunning && <Progress presets={presets} />}
      {presets && <Result presets={presets} />}
    </Dialog>
  );
}

function Progress({ presets: { runs, failed, seeds, progress, epochs } }: { presets: PresetMeasurement }) {
  const { t } = useBuilderWords();
  const id = useId();
  const of = seeds.length * PRESET_NAMES.length;
  const done = runs.length + failed.length;
  const parts = Object.values(progress).reduce((sum, epoch) => sum + epoch / epochs, 0);
  return (
    <div className={styles['progress']} data-presets-done={done}>
      <label htmlFor={id}>{t('presets.progress', { done, of })}</label>
      <progress id={id} value={done + parts} max={of} />
    </div>
  );
}

const OF_CELL: ReadonlySet<string> = new Set([...CELL_SETTINGS, 'leaks', 'epochs']);

function Result({ presets }: { presets: PresetMeasurement }) {
  const { t } = useBuilderWords();
  const hasChanged = usePlayground(({ config }) =>
    settingsThatDiffer(presets.config, config).some((name) => !OF_CELL.has(name)),
  );
  const diverged = presets.runs.filter(({ divergedAt }) => divergedAt !== null);
  const names = [...new Set(diverged.map(({ preset }) => preset))].join(', ');
  const problem = presets.failed[0]?.problem;
  return (
    <>
      {presets.state === 'failed' && <p>{t('presets.failed')}</p>}
      {problem && (
        <p>
          {t('presets.missed', {
            n: presets.failed.length,
            reason:
              problem.code === 'windows' || problem.code === 'samples'
                ? t(problem.code === 'windows' ? 'presets.noWindows' : 'presets.noSamples')
                : problem.code === 'crashed'
                  ? problem.message
                  : t(`absence.${problem.absence}`, { file: problem.file }),
          })}
        </p>
      )}
      {presets.state === 'stopped' && <p>{t('presets.stopped', { done: presets.runs.length })}</p>}
      {hasChanged && <p>{t('presets.changed')}</p>}
      {presets.runs.length > 0 && <PresetTable presets={presets} />}
      {names !== '' && <p className="muted">{t('presets.diverged', { names })}</p>}
    </>
  );
}
