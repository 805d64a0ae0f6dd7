import { useId } from 'react';
import type { PlaygroundState } from '../../../../../store/state';
import { usePaced, usePlayground } from '../../../page/playgroundContext';
import { LEAST_STEPS } from '../drawingCheck';
import { useDrawWords } from '../words';
import { RunningPaper } from './RunningPaper';
import { ENOUGH, useRunningPaper } from './useRunningPaper';
import styles from './GoesOn.module.css';

/** Milliseconds from one sentence to the next: what changes faster cannot be read. */
const PACE = 500;
const figuresOf = ({ live }: PlaygroundState) => live?.figures ?? null;
const pointsOf = ({ live }: PlaygroundState) => live?.points ?? null;

/** Draw, and it goes on: the network learns while a hand draws, and shows how it would continue. */
export function GoesOn({ onClose }: { onClose(): void }) {
  const { t, number, figure } = useDrawWords();
  const paper = useRunningPaper();
  const live = usePlayground((state) => state.live);
  const figures = usePaced(figuresOf, PACE);
  const points = usePaced(pointsOf, PACE);
  const id = useId();
  if (live?.use !== 'drawing') return null;
  const come = figures?.counts.come ?? 0;
  const network = points?.networkErrors.at(-1) ?? Number.NaN;
  const naive = points?.naiveErrors.at(-1) ?? Number.NaN;
  const state = paper.isDown
    ? t('draw.penDown')
    : come >= ENOUGH
      ? t('draw.penUpGoesOn')
      : t('draw.penUp', { have: number(come), need: number(ENOUGH) });
  return (
    <div className={styles['goesOn']} data-live={live.status} data-points={live.figures?.counts.come ?? 0}>
      <p id={id} className={styles['note']}>
        {t('draw.goesOnHint')}
      </p>
      <RunningPaper
        live={live}
        paper={paper}
        text={t('draw.paperValue', { value: Math.round(paper.height), state })}
        describedBy={id}
      />
      <p className={styles['legend']}>
        <span>
          <i className={styles['drawn']} /> {t('draw.legend.drawn')}
        </span>
        <span>
          <i className={styles['ghost']} /> <b>G</b> {t('draw.legend.ghost')}
        </span>
        <span>
          <i className={styles['own']} /> {t('draw.legend.own')}
        </span>
      </p>
      <p>
        <strong>{state}</strong>
      </p>
      <p className={styles['note']}>
        {live.problem
          ? t('draw.goesOnFailed')
          : Number.isFinite(network)
            ? t('draw.goesOnError', {
                n: number(come),
                steps: number(figures?.counts.steps ?? 0),
                network: figure(network),
                naive: figure(naive),
              })
            : t('draw.goesOnWaits')}
      </p>
      <div className={styles['buttons']}>
        <button type="button" className="button button-small" onClick={paper.begin}>
          {t('draw.newPaper')}
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={come < LEAST_STEPS}
          onClick={() => {
            paper.control.take(t('draw.defaultName'), onClose);
          }}
        >
          {t('draw.use')}
        </button>
      </div>
    </div>
  );
}
