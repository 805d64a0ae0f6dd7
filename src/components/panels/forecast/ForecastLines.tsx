import { Suspense, memo, useMemo } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { fetched, forgetAbsent } from '../../controls/browser/fetched';
import { SeriesSketch } from './SeriesSketch';
import type { Plot } from '../../charts/lines/plot';
import { pointsOf, rowsOf, type ForecastLine } from './forecastView';
import { usePlayground } from '../page/playgroundContext';
import type { PlaygroundState } from '../../../store/state';

// The chart library is larger than the rest of the page: it comes with the first training, and until then a sketch does.
const ForecastChart = fetched(async () => (await import('./ForecastChart')).ForecastChart);

const selectIsTrained = (state: PlaygroundState) => state.step > 0 || state.status === 'training';

type ForecastLinesProps = { plot: Plot; values: Float64Array; lstm: ForecastLine | null; ghost: boolean };

/** The series and its forecast. Long ones are thinned here, in a piece of work apart from that of finding their scale. */
export const ForecastLines = memo(function ForecastLines({ plot, values, lstm, ghost }: ForecastLinesProps) {
  const isTrained = usePlayground(selectIsTrained);
  const runId = usePlayground((state) => state.runId);
  const { from, to } = plot;
  const rows = useMemo(() => rowsOf(values, lstm, from, to), [values, lstm, from, to]);
  const indices = useMemo(() => rows.map((row) => row.x), [rows]);
  const own = useMemo(() => (lstm?.at ? pointsOf(lstm, from, to) : indices), [lstm, indices, from, to]);
  const sketch = (
    <SeriesSketch
      plot={plot}
      indices={indices}
      values={values}
      own={own}
      forecast={lstm?.values ?? null}
      ghost={ghost}
    />
  );
  if (!isTrained) return sketch;
  return (
    // Where it does not come, the sketch shows the same; another run asks for it again.
    <ErrorBoundary fallback={sketch} resetKeys={[runId]} onReset={forgetAbsent}>
      <Suspense fallback={sketch}>
        <ForecastChart plot={plot} rows={rows} joined={(lstm?.at ?? null) !== null} ghost={ghost} />
      </Suspense>
    </ErrorBoundary>
  );
});
