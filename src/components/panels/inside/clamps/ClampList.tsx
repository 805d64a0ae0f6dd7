import { networkConfig } from '../../../../store/training/selectors';
import { memo } from 'react';
import { usePlayground } from '../../page/playgroundContext';
import { interventionText } from './clampText';
import { useInterventions } from '../frame/useInterventions';
import styles from './ClampsView.module.css';
import { useClampsWords } from './words';

type ClampListProps = { layers: number; timeOf(index: number): string };

/** What is in place, each to be let go of. */
export const ClampList = memo(function ClampList({ layers, timeOf }: ClampListProps) {
  const words = useClampsWords();
  const { t } = words;
  const { letGo } = useInterventions();
  const list = usePlayground((state) => state.interventions);
  const cell = usePlayground((state) => networkConfig(state).cell);
  if (list.length === 0) return <p className={styles['none']}>{t('clamps.listEmpty')}</p>;
  return (
    <ul className={styles['list']} aria-label={t('clamps.list')}>
      {list.map((one) => {
        const what = interventionText(one, { cell, layers, timeOf }, words);
        return (
          <li key={what}>
            {what}
            <button type="button" aria-label={t('clamps.letGo', { what })} onClick={() => letGo(one)}>
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
});
