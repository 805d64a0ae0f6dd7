import type { Words } from '../../../i18n/words';
import type { PlaygroundState } from '../../../store/state';
import { isOpening } from '../../../store/data/selectors';
import { earlierCheckpoint } from '../../../store/training/selectors';
import { latestSteps, shownLosses } from '../../../store/loss/selectors';
import { usePaced, useWords } from './playgroundContext';

/** State, epoch, train loss and validation loss in words. */
export function statusText(state: PlaygroundState, { t, figure }: Words): string {
  if (state.series === null || isOpening(state)) return t('status.opening');
  const name = t(`state.${state.status}`);
  const { epochs } = state.config;
  const where =
    epochs === 0
      ? t('status.epoch', { state: name, epoch: state.epoch })
      : t('status.epochOf', { state: name, epoch: state.epoch, epochs });
  const past = earlierCheckpoint(state);
  const losses = shownLosses(state);
  const train = figure(losses?.train ?? Number.NaN);
  const steps = past ? undefined : latestSteps(state);
  const figures = !losses
    ? steps
      ? t('status.stepLosses', { train: figure(steps.train) })
      : t('status.noLosses')
    : Number.isFinite(losses.validation)
      ? t('status.losses', { train, validation: figure(losses.validation) })
      : t('status.noValidation', { train });
  if (!past) return `${where} ${figures}`;
  const { epoch, step } = past;
  return `${t('checkpoints.status', { epoch, step })} ${losses ? figures : ''} ${t('checkpoints.statusNow', { where })}`;
}

const whole = (state: PlaygroundState) => state;

/** Milliseconds in which a line is read out; what comes sooner would be cut off, or pile up. */
const READABLE = 4000;

/** Read out politely, at most every few seconds, and at once when the state changes. */
export function StatusLine() {
  const words = useWords();
  const state = usePaced(whole, READABLE, 190);
  return (
    <p role="status" className="visually-hidden">
      {statusText(state, words)}
    </p>
  );
}
