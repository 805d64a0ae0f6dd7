import { GENERATORS } from '../../../../model/settings/sources/generators';
import type { GeneratorName } from '../../../../model/settings/sources/names';
import { Sparkline } from '../../../charts/lines/Sparkline';
import { usePlayground, useWords } from '../../page/playgroundContext';
import styles from './GeneratorControls.module.css';

/** How the series begins, with the parameters that are being tried; none for a formula that cannot be computed. */
export function GeneratorSketch({ name }: { name: GeneratorName }) {
  const { t } = useWords();
  const sketch = usePlayground((state) => state.sketch);
  const points = sketch?.name === name ? sketch.points : GENERATORS[name].preview;
  if (points.length === 0) return <p className={styles['none']}>{t('parameters.noSketch')}</p>;
  return (
    <div role="img" aria-label={t('parameters.sketch', { name: t(`source.${name}`) })} className={styles['sketch']}>
      <Sparkline points={points} />
    </div>
  );
}
