import { unlessAbsent } from '../../../model/protocol/arrival';
import { useCommands, usePlayground, useSnapshotOfState, useWords } from '../page/playgroundContext';
import { ExportItem } from './ExportItem';
import { pictureCaption } from './pictureCaption';

/** The forecast as it is drawn. Every other figure has the same in its own menu. */
export function PictureItem({ then }: { then(act: () => void): () => void }) {
  const words = useWords();
  const now = useSnapshotOfState();
  const { missPicture } = useCommands();
  const hasForecast = usePlayground((state) => state.series !== null && state.config.task === 'forecasting');

  async function take(): Promise<void> {
    const { takePicture } = await import('../../controls/picture/takePicture');
    const figure = document.querySelector<HTMLElement>('[data-figure="forecast"]');
    if (!figure) return;
    const caption = pictureCaption(now(), words, figure.dataset['title'] ?? '');
    await takePicture(figure, caption, 'lstm-forecast', 'svg', (draw) => draw());
  }
  return (
    <ExportItem
      name="export.picture"
      disabled={!hasForecast}
      onChoose={then(() => void take().catch(unlessAbsent(missPicture)))}
    />
  );
}
