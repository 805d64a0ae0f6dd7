import { useEffect, useState } from 'react';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import alert from '../../../controls/layout/Alert.module.css';
import { leaksText, useLeakWords } from './leakWords';
import styles from './LeakBanner.module.css';

/** So long it is an alert, which is read out at once; then it is a place on the page that is there to be found. */
const ALERTED = 4000;

/** As long as anything leaks: which, and the way out. It cannot be put away. */
export function LeakBanner() {
  const words = useLeakWords();
  const { t } = words;
  const { change, ask } = useCommands();
  const leaks = usePlayground((state) => state.config.leaks);
  const [isNew, setNew] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setNew(false), ALERTED);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      role={isNew ? 'alert' : 'region'}
      aria-label={isNew ? undefined : t('leak.switches')}
      className={`${alert['alert']} ${styles['banner']}`}
      data-leaks={leaks}
    >
      <p>
        <strong>
          <span aria-hidden="true">⚠ </span>
          {t('leak.banner', { leaks: leaksText(leaks, words) })}
        </strong>{' '}
        {t('leak.bannerNext')}
      </p>
      <span className={alert['actions']}>
        <button type="button" className="button button-small" onClick={() => ask('leaks')}>
          {t('leak.what')}
        </button>
        <button type="button" className="button button-small" onClick={() => change({ leaks: '' })}>
          {t('leak.off')}
        </button>
      </span>
    </div>
  );
}
