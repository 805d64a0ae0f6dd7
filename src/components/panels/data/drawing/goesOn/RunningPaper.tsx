import type { KeyboardEvent, PointerEvent } from 'react';
import { useSize } from '../../../../charts/axes/useSize';
import { pathThrough } from '../../../../charts/lines/path';
import type { LiveState } from '../../../../../store/live/facts';
import { GHOST, type RunningPaper as Handle } from './useRunningPaper';
import { useDrawWords } from '../words';
import { pointerPlace } from '../../../../controls/browser/pointerPlace';
import styles from './GoesOn.module.css';

/** Time steps of the paper at the left of the pen. */
const BEHIND = 150;
/** Room above 100 and below 0, pixels. */
const EDGE = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 4, ArrowDown: -4, PageUp: 15, PageDown: -15 };

type RunningPaperProps = { live: LiveState; paper: Handle; text: string; describedBy: string };

/** The paper with the pen on it: what was drawn, what the network drew, and ahead of the pen how it would go on. */
export function RunningPaper({ live, paper, text, describedBy }: RunningPaperProps) {
  const { t } = useDrawWords();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const { move, setDown, isDown } = paper;
  const xOf = (step: number) => (width * (step + BEHIND)) / (BEHIND + GHOST);
  const yOf = (value: number) => EDGE + (height - 2 * EDGE) * (1 - value / 100);

  const follow = (event: PointerEvent<HTMLDivElement>) =>
    move(100 * (1 - (pointerPlace(event.currentTarget, event).y - EDGE) / (height - 2 * EDGE)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const isPen = event.key === ' ' || event.key === 'Enter';
    if (step === undefined && !isPen) return;
    event.preventDefault();
    if (step !== undefined) move(paper.height + step);
    else if (!event.repeat) setDown(!isDown);
  };

  const values = live.points?.values ?? new Float64Array(0);
  const own = live.points?.own ?? new Uint8Array(0);
  const first = Math.max(0, values.length - BEHIND - 1);
  const last = values.length - 1;
  const behind = (isOwn: boolean) =>
    pathThrough(
      Array.from({ length: last - first + 1 }, (_, index) => {
        const at = first + index;
        // A piece begins where the one before ends.
        const isPart = (own[at] === 1) === isOwn || (at > first && (own[at - 1] === 1) === isOwn && isOwn === false);
        const joins = isOwn && own[at + 1] === 1;
        return isPart || joins ? { x: xOf(at - last), y: yOf(values[at]!) } : null;
      }),
    );
  const from = values[last];
  const ahead = live.ahead ?? new Float64Array(0);
  const ghost =
    from === undefined
      ? []
      : [{ x: xOf(0), y: yOf(from) }, ...Array.from(ahead, (value, at) => ({ x: xOf(at + 1), y: yOf(value) }))];
  const letter = ghost[Math.min(ghost.length - 1, 24)];
  const isOwnNow = last >= 0 && own[last] === 1 && !isDown;
  const pen = yOf(isOwnNow ? from! : paper.height);
  return (
    <div
      ref={box}
      role="slider"
      tabIndex={0}
      className={styles['paper']}
      aria-label={t('draw.paper')}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(paper.height)}
      aria-valuetext={text}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (!event.isPrimary || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
        setDown(true);
      }}
      onPointerMove={(event) => event.isPrimary && follow(event)}
      onPointerUp={() => setDown(false)}
      onPointerCancel={() => setDown(false)}
    >
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <path d={`M${xOf(0)} 0V${height}`} stroke="var(--line)" strokeDasharray="2 3" />
          <g fill="none" strokeLinejoin="round" strokeLinecap="round">
            <path d={behind(false)} stroke="var(--ink)" strokeWidth="2.4" />
            <path d={behind(true)} stroke="var(--forecast)" strokeWidth="2.4" strokeDasharray="1 5" />
            {ghost.length > 1 && (
              <path
                data-line="ghost"
                d={pathThrough(ghost)}
                stroke="var(--forecast)"
                strokeWidth="2.4"
                strokeDasharray="7 5"
                opacity="0.85"
              />
            )}
          </g>
          {letter && ahead.length > 0 && (
            <text x={letter.x} y={Math.max(16, letter.y - 8)} fontSize="13" fontWeight="650" fill="var(--forecast)">
              G
            </text>
          )}
          <circle
            cx={xOf(0)}
            cy={pen}
            r={isDown ? 7 : 5.5}
            fill={isDown ? 'var(--ink)' : 'var(--panel)'}
            stroke={isOwnNow ? 'var(--forecast)' : 'var(--ink)'}
            strokeWidth="2.4"
          />
        </svg>
      )}
    </div>
  );
}
