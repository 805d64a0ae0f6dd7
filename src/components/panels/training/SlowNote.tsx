import { useState } from 'react';
import { Alert } from '../../controls/layout/Alert';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { settingLabel } from '../settings/settingLabel';
import { durationText } from './durationText';
import { useSlowWords } from './slowWords';

/** A click each; the others help less. */
const MOST = 3;

/** That the network in place takes long, how long, and what would bring it down. */
export function SlowNote() {
  const words = useSlowWords();
  const { t, tick } = words;
  const { change } = useCommands();
  const slowness = usePlayground((state) => state.slowness);
  const engine = usePlayground((state) => state.engine?.name ?? 'wasm');
  const [putAway, putAwayThis] = useState<typeof slowness>(null);
  if (!slowness || slowness === putAway) return null;
  const { stepMs, epochMs, reliefs } = slowness;
  return (
    <Alert
      title={t('slow.title', { step: durationText(stepMs, words), engine: t(`engine.${engine}`) })}
      actions={reliefs.slice(0, MOST).map(({ setting, value, factor }) => (
        <button
          key={setting}
          type="button"
          className="button button-small"
          onClick={() => change({ [setting]: value })}
        >
          {t('slow.relief', { setting: settingLabel(setting, words), value, factor: tick(Number(factor.toFixed(1))) })}
        </button>
      ))}
      dismiss={{ label: t('dismiss'), onDismiss: () => putAwayThis(slowness) }}
    >
      <p>{t('slow.epoch', { steps: Math.round(epochMs / stepMs), epoch: durationText(epochMs, words) })}</p>
    </Alert>
  );
}
