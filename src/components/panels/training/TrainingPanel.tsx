import { SETTINGS } from '../../../model/settings/settings';
import { FoldingPanel } from '../../controls/layout/Panel';
import { useMediaQuery } from '../../controls/browser/useMediaQuery';
import { NumberField } from '../../controls/fields/NumberField';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { restartNote } from '../settings/restartNote';
import { SettingList } from '../settings/SettingList';
import { SettingSlider } from '../settings/SettingSlider';
import styles from './TrainingPanel.module.css';

function SeedField() {
  const words = useWords();
  const { t } = words;
  const { change, reset } = useCommands();
  const seed = usePlayground((state) => state.config.seed);
  const note = restartNote('seed', words);
  return (
    <div className={styles['seed']}>
      <span>
        {t('set.seed')}{' '}
        {note && (
          <span aria-hidden="true" className="muted" title={note.title}>
            {note.sign}
          </span>
        )}
      </span>
      <NumberField
        label={t('set.seed')}
        value={seed}
        min={SETTINGS.seed.min}
        max={SETTINGS.seed.max}
        whole
        describedBy={note?.id}
        onCommit={(value) => change({ seed: value })}
      />
      <button type="button" className="button button-small" onClick={() => reset('new')}>
        <span aria-hidden="true">⟳</span> {t('set.newSeed')}
      </button>
    </div>
  );
}

function EpochsSlider() {
  const { t } = useWords();
  return (
    <SettingSlider
      name="epochs"
      aside={t('set.zeroEndless')}
      say={(value) => (value === 0 ? t('set.endless') : undefined)}
    />
  );
}

function PatienceSlider() {
  const { t } = useWords();
  return <SettingSlider name="patience" aside={t('set.zeroOff')} />;
}

function ClipNormSlider() {
  const { t } = useWords();
  return (
    <SettingSlider
      name="clipNorm"
      aside={t('set.zeroOff')}
      say={(value) => (value === 0 ? t('set.clipNone') : undefined)}
    />
  );
}

const IN_SIGHT = ['optimizer', 'learningRate'] as const;
/** Where the screen is high enough. */
const FURTHER = [...IN_SIGHT, 'momentum', 'batchSize', 'epochs', 'engine'] as const;

/** How the network is trained, and by what. */
export function TrainingPanel({ roomy }: { roomy: boolean }) {
  const { t } = useWords();
  const seed = usePlayground((state) => state.config.seed);
  // Only SGD has a momentum.
  const optimizer = usePlayground((state) => state.config.optimizer);
  const schedule = usePlayground((state) => state.config.schedule);
  // A cosine goes by the length of the run.
  const paced = schedule !== 'constant' && schedule !== 'cosine';
  const high = useMediaQuery('(min-height: 860px)');
  return (
    <FoldingPanel
      name={t('training.title')}
      heading={`3 · ${t('training.title')}`}
      aside={`${t('set.seed')} ${seed}`}
      roomy={roomy}
    >
      <SettingList
        section="training"
        inSight={high ? FURTHER : IN_SIGHT}
        own={{
          ...(optimizer === 'sgd' ? {} : { momentum: null }),
          ...(paced ? {} : { scheduleEpochs: null }),
          ...(schedule === 'step' || schedule === 'plateau' ? {} : { scheduleFactor: null }),
          patience: PatienceSlider,
          epochs: EpochsSlider,
          clipNorm: ClipNormSlider,
          seed: SeedField,
        }}
      />
    </FoldingPanel>
  );
}
