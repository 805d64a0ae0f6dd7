import { useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import type { SlowPhase, SlowStep } from '../../../../model/protocol/slowStep';
import { timeLabel } from '../../../../i18n/timeLabel';
import { networkConfig } from '../../../../store/training/selectors';
import { useMediaQuery } from '../../../controls/browser/useMediaQuery';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { LiveRegion } from '../frame/LiveRegion';
import { useLiveRegionText } from '../frame/useLiveRegionText';
import { PhaseList } from './PhaseList';
import { CHAPTERS, chapterOf, PHASES } from './phases';
import { sentence } from './said/sentence';
import { StepDrawing } from './drawings/StepDrawing';
import styles from './StepPlayer.module.css';
import { usePhasePlay } from './usePhasePlay';
import { useStepWords } from './words';

type StepPlayerProps = {
  step: SlowStep;
  phase: SlowPhase;
  /** Whether another step can be taken. */
  canBegin: boolean;
  onBegin(row: number): void;
};

/** Whether a key belongs to the control that has the focus. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLButtonElement && key === ' ';
}

/** A step that was taken, part by part. */
export function StepPlayer({ step, phase, canBegin, onBegin }: StepPlayerProps) {
  const words = useStepWords();
  const { t, language } = words;
  const { showPhase, watchStep } = useCommands();
  const series = usePlayground((state) => state.series);
  const samples = usePlayground((state) => state.summary?.samples ?? null);
  const seed = usePlayground((state) => networkConfig(state).seed);
  const epochs = usePlayground((state) => state.config.epochs);
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const keys = useId();
  const player = useRef<HTMLDivElement>(null);
  const { watched, batch, window } = step;
  // The button that had the focus was gone while the step was taken: its keys are the player's now.
  useEffect(() => {
    if (document.activeElement === document.body) player.current?.focus({ preventScroll: true });
  }, []);
  const play = usePhasePlay(phase, window.steps, isStill, showPhase);

  const answer = samples?.answer.kind ?? null;
  const targetOf = useCallback(
    (row: number) => (!samples && series ? timeLabel(series.time, batch.names[row] ?? 0, language) : ''),
    [samples, series, batch, language],
  );
  const surroundings = useMemo(
    () => ({ seed, epochs, answer, target: targetOf(watched.row) }),
    [seed, epochs, answer, targetOf, watched],
  );
  const time = Math.min(play.time, window.steps - 1);
  const said = sentence(phase, step, time, surroundings, words);
  const title = t(`step.phase.${phase}`);
  // Read out is the part as a whole, not each time step.
  const spoken = useLiveRegionText(`${step.step} ${phase} ${watched.row}`, `${title}. ${said}`);
  const chapter = chapterOf(phase);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTaken(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ' ': play.toggle,
      ArrowLeft: () => play.go(-1),
      ArrowRight: () => play.go(1),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <div
      ref={player}
      className={styles['player']}
      role="group"
      tabIndex={0}
      aria-label={t('step.player', { step: step.step })}
      aria-describedby={keys}
      data-phase={phase}
      data-of={step.step}
      data-playing={play.isPlaying}
      onKeyDown={onKeyDown}
    >
      <p id={keys} className="visually-hidden">
        {t('step.keys')}
      </p>
      <LiveRegion text={spoken} />
      <div className={styles['controls']}>
        <button
          type="button"
          className="button"
          title={t('step.beginHint')}
          disabled={!canBegin}
          onClick={() => onBegin(watched.row)}
        >
          <span aria-hidden="true">▸|</span> {t('step.begin')}
        </button>
        <span className={styles['gap']} />
        <button type="button" className="button" disabled={phase === PHASES[0]} onClick={() => play.go(-1)}>
          <span aria-hidden="true">◂</span> {t('step.back')}
        </button>
        <button type="button" className={`button ${styles['play']}`} onClick={play.toggle}>
          <span aria-hidden="true">{play.isPlaying ? '⏸' : '▶'}</span> {t(play.isPlaying ? 'step.pause' : 'step.play')}
        </button>
        <button type="button" className="button" disabled={phase === PHASES.at(-1)} onClick={() => play.go(1)}>
          {t('step.next')} <span aria-hidden="true">▸</span>
        </button>
      </div>
      <PhaseList phase={phase} words={words} onChoose={play.goTo} />
      <p className={styles['chapter']}>
        {chapter + 1} · {t(`step.chapter.${CHAPTERS[chapter]!.name}`)}
      </p>
      <h3 className={styles['title']}>{title}</h3>
      <p className={styles['sentence']}>{said}</p>
      <StepDrawing
        phase={phase}
        step={step}
        time={time}
        answer={answer}
        classes={samples?.classes ?? []}
        words={words}
        targetOf={targetOf}
        onWatch={(row) => watchStep({ row, layer: watched.layer })}
        onTime={play.goToTime}
      />
    </div>
  );
}
