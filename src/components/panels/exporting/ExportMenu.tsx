import { usePlayground, useSnapshotOfState, useWords } from '../page/playgroundContext';
import { Menu } from '../../controls/popups/Menu';
import { download } from '../../controls/browser/download';
import { configurationJson, forecastCsv, lossesCsv } from './exports';
import { seriesCsv } from './seriesCsv';

/** A file of the user's own keeps its name, whatever it was written in. */
const csvName = (fileName: string) => `${fileName.replace(/\.\w{1,5}$/, '') || 'lstm-series'}.csv`;

/** Files of what is on the screen. */
export function ExportMenu() {
  const { t } = useWords();
  const now = useSnapshotOfState();
  const noLosses = usePlayground((state) => state.losses.length === 0);
  const noSeries = usePlayground((state) => state.series === null);
  return (
    <Menu
      face={t('bar.export')}
      listLabel={t('export.label')}
      items={[
        {
          label: t('export.configuration'),
          onChoose: () => download('lstm-configuration.json', 'application/json', configurationJson(now().config)),
        },
        {
          label: t('export.series'),
          disabled: noSeries,
          onChoose: () => {
            const { series } = now();
            if (series) download(csvName(series.fileName), 'text/csv', seriesCsv(series));
          },
        },
        {
          label: t('export.losses'),
          disabled: noLosses,
          onChoose: () => download('lstm-losses.csv', 'text/csv', lossesCsv(now().losses)),
        },
        {
          label: t('export.forecast'),
          disabled: noSeries,
          onChoose: () => {
            const { series, forecast } = now();
            if (series) download('lstm-forecast.csv', 'text/csv', forecastCsv(series, forecast));
          },
        },
      ]}
    />
  );
}
