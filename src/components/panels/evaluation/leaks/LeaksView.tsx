import { useId } from 'react';
import type { LeakName } from '../../../../model/settings/sources/leaks';
import { useCommands, useOfRun, usePlayground } from '../../page/playgroundContext';
import { HonestScore } from './HonestScore';
import { LEAK_NAMES } from './leakWords';
import { useQualityWords } from '../qualityWords';
import styles from './leaks.module.css';

/** The classic errors, each with a switch, and what they make of the score. */
export function LeaksView() {
  const { t } = useQualityWords();
  const network = useOfRun(usePlayground((state) => state.evaluated));
  return (
    <div className={styles['view']}>
      <h3>{t('leak.title')}</h3>
      <p className="muted">{t('leak.about')}</p>
      {network && <HonestScore network={network} />}
      <div className={styles['switches']} role="group" aria-label={t('leak.switches')}>
        {LEAK_NAMES.map((name) => (
          <LeakSwitch key={name} name={name} />
        ))}
      </div>
    </div>
  );
}

function LeakSwitch({ name }: { name: LeakName }) {
  const { t } = useQualityWords();
  const { change } = useCommands();
  const about = useId();
  const leaks = usePlayground((state) => state.config.leaks).split(',');
  const isOn = leaks.includes(name);
  const turn = (on: boolean) => {
    change({ leaks: LEAK_NAMES.filter((other) => (other === name ? on : leaks.includes(other))).join() });
  };
  return (
    <div className={styles['switch']} data-on={isOn || undefined}>
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-describedby={about}
          checked={isOn}
          onChange={(event) => turn(event.target.checked)}
        />
        <strong>{t(`leak.${name}`)}</strong>
      </label>
      <p id={about}>
        {t(`leak.${name}.what`)} <span className="muted">{t(`leak.${name}.why`)}</span>
      </p>
    </div>
  );
}
