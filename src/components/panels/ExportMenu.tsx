import { usePlayground, useSnapshotOfState, useWords } from './playgroundContext';
import { Menu } from '../controls/Menu';
import { download } from '../controls/download';
import { configurationJson, forecastCsv, lossesCsv } from './exports';

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
