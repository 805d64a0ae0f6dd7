import { useEffect, useState } from 'react';
import type { Plot } from '../charts/plot';
import { WindowHandle } from '../charts/WindowHandle';
import { useCommands, usePlayground, useWords } from './playgroundContext';

/** How long the page waits for the gates of a window before it shows again which one they are of. */
const PATIENCE_MS = 1500;

/** The window for the gates. It stands where it was put, while gates of the place before still come in. */
export function ForecastWindow({ plot, timeOf }: { plot: Plot; timeOf(index: number): string }) {
  const { t } = useWords();
  const { watch } = useCommands();
  const target = usePlayground((state) => state.target);
  const first = usePlayground((state) => state.summary?.firstTarget);
  const length = usePlayground((state) => state.series?.values.length ?? 0);
  const lookBack = usePlayground((state) => state.config.lookBack);
  const horizon = usePlayground((state) => state.config.horizon);
  const [wanted, setWanted] = useState<number | null>(null);

  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => setWanted(null), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);

  if (first === undefined || target < 0) return null;
  const shown = wanted ?? target;
  return (
    <WindowHandle
      plot={plot}
      label={t('forecast.window')}
      caption={t('forecast.windowShort')}
      text={t('forecast.windowText', {
        from: timeOf(shown - lookBack),
        to: timeOf(shown - 1),
        target: timeOf(shown),
      })}
      target={shown}
      first={first}
      last={Math.max(first, length - horizon)}
      lookBack={lookBack}
      horizon={horizon}
      onMove={(next) => {
        setWanted(next);
        watch(next);
      }}
    />
  );
}
