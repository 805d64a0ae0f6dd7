import { encodeHash } from '../../../model/settings/hash';
import { shownEpoch, shownStep } from '../../../store/training/selectors';
import { download } from '../../controls/browser/download';
import { useQualityWords } from '../evaluation/qualityWords';
import { usePlayground, useSnapshotOfState, useWords } from '../page/playgroundContext';
import { ExportItem } from './ExportItem';
import { handoutFigures } from './handout/handoutFigures';
import { pictureCaption } from './pictureCaption';
import { reportOf } from './report/reportOf';
import { useInLight } from './usePictureItems';

/** The run as one HTML file for a lab book. */
export function ReportItem({ then }: { then(act: () => void): () => void }) {
  const words = useWords();
  const quality = useQualityWords();
  const now = useSnapshotOfState();
  const inLight = useInLight();
  const isReady = usePlayground((state) => state.evaluated !== null && state.baselines !== null);

  function write(): void {
    const state = now();
    const { series, runConfig: config, evaluated, baselines, losses, summary, engine, broughtBack } = state;
    if (!series || !config || !evaluated || !baselines) return;
    const made = inLight(() => handoutFigures((title) => pictureCaption(now(), words, title)));
    const figures = Object.entries(made).flatMap(([name, svg]) => (svg === '' ? [] : [{ title: titleOf(name), svg }]));
    const { rows } = baselines;
    const count = ({ start, end }: { start: number; end: number }) => end - start;
    const text = reportOf(
      {
        date: new Date(),
        link: new URL(encodeHash(config), location.href.replace(/#.*/, '')).href,
        figures,
        config,
        series,
        season: baselines.season.length,
        windows: { train: count(rows.train), validation: count(rows.validation), test: count(rows.test) },
        models: [evaluated.report, ...baselines.reports],
        story: evaluated.story,
        findings: evaluated.findings,
        losses,
        checkpoint: {
          epoch: shownEpoch(state),
          step: shownStep(state),
          parameters: summary?.parameters ?? 0,
          seed: config.seed,
          engine: engine ? words.t(`engine.${engine.name}`) : '–',
          best: broughtBack?.epoch ?? null,
        },
      },
      quality,
    );
    download('lstm-report.html', 'text/html', text);
  }

  const titleOf = (name: string) =>
    document.querySelector<HTMLElement>(`[data-figure="${name}"]`)?.dataset['title'] ?? name;

  return <ExportItem name="export.report" disabled={!isReady} onChoose={then(write)} />;
}
