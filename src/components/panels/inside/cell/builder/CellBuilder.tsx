import { Suspense, useId, useState } from 'react';
import { isLstm } from '../../../../../model/settings/cellParts';
import {
  CELL_PRESETS,
  PAPER_VERDICTS,
  PRESET_NAMES,
  presetOf,
  type PresetName,
} from '../../../../../model/settings/cellPresets';
import { Select } from '../../../../controls/fields/Select';
import { fetched } from '../../../../controls/browser/fetched';
import { PanelBoundary } from '../../../page/PanelBoundary';
import { useCommands, usePlayground } from '../../../page/playgroundContext';
import { restartNote } from '../../../settings/restartNote';
import { SettingChoice } from '../../../settings/SettingChoice';
import { SettingSlider } from '../../../settings/SettingSlider';
import { hasEffect } from '../../../../../model/settings/searchable';
import styles from './CellBuilder.module.css';
import { useBuilderWords } from './builderWords';

const PresetDialog = fetched(async () => (await import('./PresetDialog')).PresetDialog);

const isPreset = (name: string): name is PresetName => PRESET_NAMES.some((preset) => preset === name);

/** What the cell is made of, beside its picture: presets with what became of them in the paper, and what they come to here. */
export function CellBuilder() {
  const words = useBuilderWords();
  const { t } = words;
  const { change } = useCommands();
  const heading = useId();
  const config = usePlayground((state) => state.config);
  const preset = presetOf(config);
  const hasParts = isLstm(config.cell);
  const own = hasParts ? t('builder.own') : t('builder.none', { cell: t(`cell.${config.cell}`) });
  const about = preset !== 'own' ? preset : hasParts ? 'own' : 'none';
  const presets = PRESET_NAMES.map((name) => ({ value: name, label: `${name}: ${t(`builder.name.${name}`)}` }));
  return (
    <section className={styles['builder']} aria-labelledby={heading} data-preset={preset}>
      <h3 id={heading}>{t('builder.title')}</h3>
      <p className="muted">{t('builder.intro')}</p>
      <div className={styles['controls']}>
        <Select
          label={t('builder.preset')}
          value={preset}
          options={[...(preset === 'own' ? [{ value: 'own', label: own }] : []), ...presets]}
          note={restartNote('cell', words)}
          onChoose={(name) => isPreset(name) && change(CELL_PRESETS[name])}
        />
        {hasEffect('activation', config) && <SettingChoice name="activation" />}
        {hasEffect('forgetBias', config) && <SettingSlider name="forgetBias" />}
      </div>
      <p className={styles['about']}>
        {t(`builder.about.${about}`)}
        {preset !== 'own' && preset !== 'V' && ` ${t(`builder.did.${PAPER_VERDICTS[preset]}`)}`}
      </p>
      {hasParts && config.inputGate === 'off' && config.forgetGate === 'coupled' && <p>{t('builder.shut')}</p>}
      <p className="muted">{t('builder.paper')}</p>
      <CompareButton />
    </section>
  );
}

/** The way to the comparison, and how far it is. */
function CompareButton() {
  const { t } = useBuilderWords();
  const [open, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const presets = usePlayground((state) => state.presets);
  const isRunning = presets?.state === 'running';
  return (
    <>
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        {isRunning
          ? t('builder.comparing', { done: presets.runs.length, of: presets.seeds.length * PRESET_NAMES.length })
          : t('builder.compare')}
      </button>
      {isAsked && (
        <PanelBoundary onDismiss={() => setAsked(false)}>
          <Suspense fallback={null}>
            <PresetDialog open={open} onClose={() => setOpen(false)} />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}
