import { useId, type ReactNode } from 'react';
import { FORMATS, OF_ANY_TASK } from '../../../model/protocol/exporting';
import { shownEpoch, shownStep } from '../../../store/training/selectors';
import { download } from '../../controls/browser/download';
import { Dialog } from '../../controls/popups/Dialog';
import { useCommands, usePlayground, useSnapshotOfState } from '../page/playgroundContext';
import { useIsTask } from '../tasks/useIsTask';
import { configurationJson, forecastCsv, lossesCsv } from './exports';
import { PictureItem } from './PictureItem';
import { ReportItem } from './ReportItem';
import { seriesCsv } from './seriesCsv';
import styles from './ExportDialog.module.css';
import { ExportItem } from './ExportItem';
import { useExportWords } from './exportWords';

/** A file of the user's own keeps its name, whatever it was written in. */
const csvName = (fileName: string) => `${fileName.replace(/\.\w{1,5}$/, '') || 'lstm-series'}.csv`;

/** Everything that can be taken along, with who reads it. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const { t, number } = useExportWords();
  const { exportRun } = useCommands();
  /** As a menu does: what was chosen is on its way. */
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const now = useSnapshotOfState();
  const exporting = usePlayground((state) => state.exporting);
  const hasNetwork = usePlayground((state) => state.series !== null && state.summary !== null);
  const noLosses = usePlayground((state) => state.losses.length === 0);
  const noSeries = usePlayground((state) => state.series === null);
  const isTask = useIsTask();
  const epoch = usePlayground(shownEpoch);
  const step = usePlayground(shownStep);
  return (
    <Dialog title={t('export.title')} closeLabel={t('close')} open onClose={onClose}>
      <p className="muted">
        {exporting
          ? t('export.busy')
          : t(hasNetwork ? 'export.ofShown' : 'export.ofNone', { epoch: number(epoch), step: number(step) })}
      </p>
      {isTask && <p className="muted">{t('export.onlyForecast')}</p>}
      <Group title={t('export.network')}>
        {FORMATS.map((format) => (
          <ExportItem
            key={format}
            name={`export.${format}`}
            disabled={!hasNetwork || exporting !== null || (isTask && !OF_ANY_TASK.includes(format))}
            onChoose={then(() => exportRun(format))}
          />
        ))}
      </Group>
      <Group title={t('export.numbers')}>
        <ExportItem
          name="export.forecast"
          disabled={noSeries || isTask}
          onChoose={then(() => {
            const { series, forecast } = now();
            if (series) download('lstm-forecast.csv', 'text/csv', forecastCsv(series, forecast));
          })}
        />
        <ExportItem
          name="export.series"
          disabled={noSeries}
          onChoose={then(() => {
            const { series } = now();
            if (series) download(csvName(series.fileName), 'text/csv', seriesCsv(series));
          })}
        />
        <ExportItem
          name="export.losses"
          disabled={noLosses}
          onChoose={then(() => download('lstm-losses.csv', 'text/csv', lossesCsv(now().losses)))}
        />
        <ExportItem
          name="export.configuration"
          onChoose={then(() =>
            download('lstm-configuration.json', 'application/json', configurationJson(now().config)),
          )}
        />
      </Group>
      <Group title={t('export.pictures')}>
        <ReportItem then={then} />
        <PictureItem then={then} />
      </Group>
    </Dialog>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className={styles['items']}>{children}</ul>
    </section>
  );
}
