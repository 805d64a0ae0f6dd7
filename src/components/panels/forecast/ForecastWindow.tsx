import { readSteps } from '../../../model/settings/stateful';
import type { Series } from '../../../model/protocol/series';
import { networkConfig } from '../../../store/training/selectors';
import { xOf, type Plot } from '../../charts/lines/plot';
import { Hint } from '../page/hints/Hint';
import { WindowHandle } from './WindowHandle';
import styles from './ForecastOverlay.module.css';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';

/** In pixels: it stays within the chart. */
const HINT_WIDTH = 260;

type ForecastWindowProps = { plot: Plot; series: Series; timeOf(index: number): string };

/** The window for the gates, to be moved over the series. */
export function ForecastWindow({ plot, series, timeOf }: ForecastWindowProps) {
  const { t } = useWords();
  const { watch } = useCommands();
  const target = usePlayground((state) => state.target);
  const first = usePlayground((state) => state.summary?.firstTarget);
  const lookBack = usePlayground((state) => readSteps(networkConfig(state)));
  const horizon = usePlayground((state) => networkConfig(state).horizon);

  // The figure may be of the series before for a moment.
  const isInPlace = usePlayground((state) => state.series === series);
  if (first === undefined || target < 0 || !isInPlace) return null;
  // Beside the window, where it hides none of what is forecast there.
  const start = xOf(plot, target - lookBack);
  const left = start > HINT_WIDTH ? start - HINT_WIDTH : Math.min(xOf(plot, target + horizon), plot.width - HINT_WIDTH);
  return (
    <>
      <WindowHandle
        plot={plot}
        label={t('forecast.window')}
        caption={t('forecast.windowShort')}
        text={t('forecast.windowText', {
          from: timeOf(target - lookBack),
          to: timeOf(target - 1),
          target: timeOf(target),
        })}
        target={target}
        first={first}
        last={Math.max(first, series.values.length - horizon)}
        lookBack={lookBack}
        horizon={horizon}
        onMove={watch}
      />
      <span className={styles['hint']} style={{ left: Math.max(0, left) }}>
        <Hint name="window" />
      </span>
    </>
  );
}
