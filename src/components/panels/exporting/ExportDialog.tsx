import { useId, type ReactNode } from 'react';
import { FORMATS } from '../../../model/protocol/exporting';
import { shownEpoch, shownStep } from '../../../store/training/selectors';
import { download } from '../../controls/browser/download';
import { Dialog } from '../../controls/popups/Dialog';
import { useCommands, usePlayground, useSnapshotOfState } from '../page/playgroundContext';
import { configurationJson, forecastCsv, lossesCsv } from './exports';
import { ReportItem } from './ReportItem';
import { seriesCsv } from './seriesCsv';
import styles from './ExportDialog.module.css';
import { useExportWords, type ExportKey } from './exportWords';

/** A file of the user's own keeps its name, whatever it was written in. */
const csvName = (fileName: string) => `${fileName.replace(/\.\w{1,5}$/, '') || 'lstm-series'}.csv`;

/** Everything that can be taken along, with who reads it. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const { t, number } = useExportWords();
  const { exportRun } = useCommands();
  const now = useSnapshotOfState();
  const exporting = usePlayground((state) => state.exporting);
  const hasNetwork = usePlayground((state) => state.series !== null && state.summary !== null);
  const noLosses = usePlayground((state) => state.losses.length === 0);
  const noSeries = usePlayground((state) => state.series === null);
  const epoch = usePlayground(shownEpoch);
  const step = usePlayground(shownStep);
  return (
    <Dialog title={t('export.title')} closeLabel={t('close')} open onClose={onClose}>
      <p className="muted" role="status">
        {exporting
          ? t('export.busy')
          : t(hasNetwork ? 'export.ofShown' : 'export.ofNone', { epoch: number(epoch), step: number(step) })}
      </p>
      <Group title={t('export.network')}>
        {FORMATS.map((format) => (
          <Item
            key={format}
            name={`export.${format}`}
            disabled={!hasNetwork || exporting !== null}
            onChoose={() => exportRun(format)}
          />
        ))}
      </Group>
      <Group title={t('export.numbers')}>
        <Item
          name="export.forecast"
          disabled={noSeries}
          onChoose={() => {
            const { series, forecast } = now();
            if (series) download('lstm-forecast.csv', 'text/csv', forecastCsv(series, forecast));
          }}
        />
        <Item
          name="export.series"
          disabled={noSeries}
          onChoose={() => {
            const { series } = now();
            if (series) download(csvName(series.fileName), 'text/csv', seriesCsv(series));
          }}
        />
        <Item
          name="export.losses"
          disabled={noLosses}
          onChoose={() => download('lstm-losses.csv', 'text/csv', lossesCsv(now().losses))}
        />
        <Item
          name="export.configuration"
          onChoose={() => download('lstm-configuration.json', 'application/json', configurationJson(now().config))}
        />
      </Group>
      <Group title={t('export.pictures')}>
        <ReportItem />
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

type ItemName = { [Key in ExportKey]: `${Key}.who` extends ExportKey ? Key : never }[ExportKey];

export function Item({ name, disabled, onChoose }: { name: ItemName; disabled?: boolean; onChoose(): void }) {
  const { t } = useExportWords();
  const id = useId();
  return (
    <li className={styles['item']}>
      <button type="button" className="button" aria-describedby={id} disabled={disabled} onClick={onChoose}>
        {t(name)}
      </button>
      <p id={id} className="muted">
        {t(`${name}.who`)}
      </p>
    </li>
  );
}
