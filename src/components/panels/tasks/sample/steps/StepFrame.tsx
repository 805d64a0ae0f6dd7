import { useId, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { LiveRegion } from '../../../inside/frame/LiveRegion';
import { useCommands, useSnapshotOfState } from '../../../page/playgroundContext';
import { useSampleWords } from '../words';
import { useMarkedSteps } from './useMarkedSteps';
import styles from './Steps.module.css';

type StepFrameProps = {
  /** Time steps of the task's longest sample, and those that this one has. */
  time: number;
  steps: number;
  /** What is read and said at a step, in words. */
  describe(step: number): string;
  /** Further keys at the step under the cursor; whether one was taken. */
  onKey?: ((key: string, step: number) => boolean) | undefined;
  keys?: string;
  children: ReactNode;
};

/** The step under a pointer: of what stands for one step itself, or by its place along a strip. */
export function stepAt(event: MouseEvent<HTMLElement>, time: number): number | null {
  const target = event.target as Element;
  const own = target.closest<HTMLElement>('[data-of-step]');
  if (own) return Number(own.dataset['ofStep']);
  const strip = target.closest('[data-strip]');
  if (!strip) return null;
  const { left, width } = strip.getBoundingClientRect();
  return Math.min(time - 1, Math.max(0, Math.floor((time * (event.clientX - left)) / width)));
}

/** Drawings along the steps of a sample: the step that is pointed at or pinned in one is so in all, and in the heatmaps below. */
export function StepFrame({ time, steps, describe, onKey, keys, children }: StepFrameProps) {
  const { t } = useSampleWords();
  const { hover, pin } = useCommands();
  const now = useSnapshotOfState();
  const { hovered, pinned } = useMarkedSteps(time);
  const [spoken, setSpoken] = useState('');
  const hint = useId();
  /** The heatmaps tell the pinned unit there, where one is. */
  const point = (step: number | null) => hover(step === null ? null : { unit: now().pinned?.unit ?? -1, time: step });
  /** The pinned unit stays; of none, the first is looked at there. Once more lets go. */
  const choose = (step: number) => {
    const before = now().pinned;
    pin(before?.time === step ? null : { unit: before?.unit ?? 0, time: step });
    point(step);
  };
  const shown = hovered ?? pinned;
  const within = shown !== null && shown < steps ? shown : null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: hovered === null ? (pinned ?? steps - 1) : hovered - 1,
      ArrowRight: hovered === null ? (pinned ?? 0) : hovered + 1,
      Home: 0,
      End: steps - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      const step = Math.min(steps - 1, Math.max(0, to));
      point(step);
      setSpoken(describe(step));
    } else if (event.key === 'Enter' && hovered !== null) choose(hovered);
    else if (within === null || !onKey?.(event.key, within)) return;
    event.preventDefault();
  };
  return (
    <div>
      <p className={styles['readout']} data-not-in-picture>
        {within === null ? t('steps.hint') : describe(within)}
      </p>
      <p id={hint} className="visually-hidden">
        {t('steps.keys')} {keys}
      </p>
      <LiveRegion text={spoken} />
      <div
        className={styles['frame']}
        role="group"
        tabIndex={0}
        aria-label={t('steps.label')}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
        onPointerMove={(event) => point(stepAt(event, time))}
        onPointerLeave={() => point(null)}
        onClick={(event) => {
          // What is a button of its own does something else.
          if ((event.target as Element).closest('button, summary, [data-edits]')) return;
          const step = stepAt(event, time);
          if (step !== null && step < steps) choose(step);
        }}
      >
        {children}
      </div>
    </div>
  );
}
