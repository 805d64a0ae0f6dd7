import { useId, useState } from 'react';
import { LIVE_SOURCES, type LiveSourceName, type LiveState } from '../../../store/live/facts';
import { Select } from '../../controls/fields/Select';
import { Slider } from '../../controls/fields/Slider';
import type { LiveControl } from '../../../store/live/control';
import { allowedHosts } from './sources/policy';
import { useLiveWords } from './words';
import styles from './live.module.css';

const PER_SECOND = [1, 2, 5, 10, 20, 30, 40, 50, 60, 80, 100];
const BUDGETS = [0, 1, 2, 4, 6, 8, 12, 20, 40, 80, 150];
const EXAMPLE = '{"value": 12.5, "time": "2026-01-01T00:00:00Z"}';

type LiveSourceProps = {
  live: LiveState;
  control: LiveControl;
  onStart(source: LiveSourceName, address: string): void;
};

/** Where the points come from, how many, and how long the network may learn from each. */
export function LiveSource({ live, control, onStart }: LiveSourceProps) {
  const { t, count, number } = useLiveWords();
  const [chosen, setChosen] = useState<LiveSourceName>(live.source);
  const [address, setAddress] = useState('ws://127.0.0.1:8090');
  const id = useId();
  const hosts = allowedHosts();
  const isClosed = chosen === 'address' && hosts?.length === 0;
  const isOn = live.status !== 'chosen' && live.status !== 'stopped';
  const notes: Partial<Record<LiveSourceName, string>> = {
    microphone: t('live.askMicrophone'),
    tilt: t('live.askTilt'),
    address: isClosed
      ? t('live.addressAbsent')
      : t('live.addressHint', { hosts: hosts?.join(', ') ?? '*', example: EXAMPLE }),
  };
  const note = notes[chosen];
  return (
    <form
      className={styles['source']}
      onSubmit={(event) => {
        event.preventDefault();
        onStart(chosen, address);
      }}
    >
      <Select
        label={t('live.source')}
        value={chosen}
        options={LIVE_SOURCES.map((name) => ({ value: name, label: t(`live.source.${name}`) }))}
        onChoose={(name) => {
          const source = LIVE_SOURCES.find((other) => other === name) ?? 'series';
          setChosen(source);
          // What needs nobody's leave begins at once.
          if (source === 'series' || source === 'pointer') onStart(source, address);
        }}
      />
      <Slider
        label={t('live.perSecond')}
        exactLabel={t('exact', { name: t('live.perSecond') })}
        value={live.pace.perSecond}
        stops={PER_SECOND}
        min={1}
        max={100}
        whole
        disabled={chosen === 'address'}
        format={(points) => count('count.points', points)}
        onCommit={(perSecond) => control.setPace({ perSecond })}
      />
      <Slider
        label={t('live.budget')}
        exactLabel={t('exact', { name: t('live.budget') })}
        hint={t('live.budgetHint')}
        value={live.pace.budgetMs}
        stops={BUDGETS}
        min={0}
        max={1000}
        whole
        format={(ms) => t('live.milliseconds', { n: number(ms) })}
        onCommit={(budgetMs) => control.setPace({ budgetMs })}
      />
      {chosen === 'address' && (
        <label className={styles['address']}>
          {t('live.address')}
          <input
            type="text"
            value={address}
            disabled={isClosed}
            aria-describedby={id}
            spellCheck={false}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
      )}
      {note && (
        <p id={id} className={styles['note']}>
          {note}
        </p>
      )}
      <button
        type="submit"
        className="button button-small"
        disabled={isClosed}
        aria-describedby={note ? id : undefined}
      >
        {t(isOn ? 'live.beginAgain' : 'live.begin')}
      </button>
    </form>
  );
}
