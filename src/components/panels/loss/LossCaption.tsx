import type { EpochLosses } from '../../../model/protocol/epochLosses';
import { earlierCheckpoint } from '../../../store/training/selectors';
import type { StepLosses } from '../../../store/loss/history';
import { latestSteps, shownLosses } from '../../../store/loss/selectors';
import { usePlayground, useWords } from '../page/playgroundContext';

/** The losses in words: the latest, the best, those of the moment that is shown, and those of a run that was left. */
export function LossCaption({ losses }: { losses: readonly EpochLosses[] }) {
  const { t, figure } = useWords();
  const former = usePlayground((state) => state.formerLosses.at(-1));
  const shown = usePlayground((state) => (earlierCheckpoint(state) ? shownLosses(state) : undefined));
  const steps = usePlayground(latestSteps);
  const step = usePlayground((state) => state.step);
  const last = losses.at(-1);
  const best = losses.reduce<EpochLosses | undefined>(
    (least, at) => (at.validation < (least?.validation ?? Number.POSITIVE_INFINITY) ? at : least),
    undefined,
  );
  const figures = ({ epoch, train, validation }: StepLosses) => ({
    epoch,
    train: figure(train),
    validation: figure(validation),
  });
  return (
    <figcaption className="visually-hidden">
      {last &&
        t('loss.caption', {
          ...figures(last),
          best: figure(best?.validation ?? Number.NaN),
          bestEpoch: best?.epoch ?? '–',
        })}{' '}
      {steps && t('loss.captionSteps', { step, ...figures(steps) })}{' '}
      {shown && t('checkpoints.cursorCaption', figures(shown))}{' '}
      {former && t('checkpoints.formerCaption', figures(former))}
    </figcaption>
  );
}
