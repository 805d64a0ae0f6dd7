import { useEffect } from 'react';
import { canTrain } from '../../../../store/training/selectors';
import { useCommands, usePlayground, useSeat } from '../../page/playgroundContext';
import { useIsBlocked } from '../frame/useIsBlocked';
import { ViewFrame } from '../frame/ViewFrame';
import { about } from './about';
import { StepPlayer } from './StepPlayer';
import { stepCsv } from './stepCsv';
import styles from './StepPlayer.module.css';
import { useStepWords } from './words';

/** One step of training in slow motion: it is taken, and worked out once more to be looked at. */
export function StepView() {
  const { t } = useStepWords();
  const { step: take, watchStep } = useCommands();
  const seat = useSeat();
  const blocked = useIsBlocked();
  const slow = usePlayground((state) => state.slowStep);
  const layer = usePlayground((state) => state.layer);
  const now = usePlayground((state) => state.step);
  const canBegin = usePlayground((state) => canTrain(state) && state.status !== 'preparing');
  const taken = slow && typeof slow.taken !== 'string' ? slow.taken : null;

  const shownLayer = taken?.watched.layer ?? -1;
  const row = taken?.watched.row ?? 0;
  const layers = taken ? 1 + Math.max(...taken.blocks.map((block) => Number(block.layer) || 0)) : 1;
  const wanted = Math.min(layer, layers - 1);
  useEffect(() => {
    if (shownLayer >= 0 && wanted !== shownLayer) watchStep({ row, layer: wanted });
  }, [wanted, shownLayer, row, watchStep]);

  const begin = (of: number) => take('step', { row: of, layer });
  const figures = taken && (() => stepCsv(taken));
  const head = taken && (
    <span>
      {t('step.of', { step: taken.step, epoch: taken.epoch })}
      {now !== taken.step && ` · ${t('step.since', { step: now })}`}
    </span>
  );
  return (
    <ViewFrame about={about} help={t('help.step')} figures={figures} hasPicture={taken !== null} head={head}>
      {seat || blocked ? (
        <p className="empty">{t(blocked ? 'inside.blocked' : 'step.seat')}</p>
      ) : taken && slow ? (
        <StepPlayer step={taken} phase={slow.phase} canBegin={canBegin} onBegin={begin} />
      ) : (
        <div className={styles['invite']}>
          <p role={slow ? 'status' : undefined}>
            {t(slow ? `step.${slow.taken as 'waiting' | 'left' | 'large'}` : 'step.invite')}
          </p>
          <button
            type="button"
            className="button"
            title={t('step.beginHint')}
            disabled={!canBegin || slow?.taken === 'waiting'}
            onClick={() => begin(0)}
          >
            <span aria-hidden="true">▸|</span> {t('step.begin')}
          </button>
        </div>
      )}
    </ViewFrame>
  );
}
