import { bestEpoch } from '../../../../store/runs/selectors';
import { useQualityWords } from '../../evaluation/qualityWords';
import { useCommands, usePlayground } from '../../page/playgroundContext';

/** Trains the network once more, on everything, for the epochs that were best, and lets go of it. */
export function RefitControl() {
  const { t } = useQualityWords();
  const { refit, dropRefit } = useCommands();
  const again = usePlayground((state) => state.refit);
  const best = usePlayground(bestEpoch);
  const isBusy = usePlayground((state) => state.status === 'training');
  if (again?.state === 'running') {
    const { epoch, epochs } = again;
    return (
      <>
        <progress value={epoch} max={epochs} aria-label={t('refit.progress', { epoch, epochs })} />
        <button type="button" className="button button-small" onClick={dropRefit}>
          {t('refit.stop')}
        </button>
      </>
    );
  }
  if (again?.state === 'done') {
    return (
      <button type="button" className="button button-small" onClick={dropRefit}>
        {t('refit.back')}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button button-small"
        disabled={best === 0 || isBusy}
        title={best === 0 ? t('refit.first') : t('refit.hint', { epochs: best })}
        onClick={refit}
      >
        {t('refit.start')}
      </button>
      {again?.state === 'failed' && <span role="alert">{t('refit.failed')}</span>}
    </>
  );
}
