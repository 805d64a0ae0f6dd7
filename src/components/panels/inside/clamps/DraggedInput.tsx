import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useEachFrame } from '../../../controls/fields/useEachFrame';
import { DraggedPoint } from './DraggedPoint';
import styles from './DraggedInput.module.css';

type InputEdit = { readonly step: number; readonly value: number };
type DraggedInputProps = {
  /** As they are. */
  inputs: Float32Array;
  /** By step, the values that stand in the place of some. */
  edits: ReadonlyMap<number, number>;
  /** Where a point says nothing: what occludes it. */
  mean: number;
  /** How far a point can be dragged. */
  low: number;
  high: number;
  label: string;
  /** Id of an element that says which keys there are. */
  describedBy: string;
  /** The point that is in the tab order. */
  cursor: number;
  /** Must stay the same: all points are drawn anew when they change. */
  nameOf(step: number): string;
  textOf(step: number, value: number): string;
  onCursor(step: number): void;
  onEdit(edit: InputEdit): void;
  onLetGo(step: number): void;
};

/** Beyond this many pixels above or below a point, the pointer does not mean it. */
const REACH = 22;
/** Shares of the range that the arrow and the page keys move a point by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1 / 40,
  ArrowDown: -1 / 40,
  PageUp: 1 / 8,
  PageDown: -1 / 8,
};
/** Above and below the range there is room for half a point. */
const topOf = (value: number, low: number, high: number) => 94 - (88 * (value - low)) / (high - low);

/** The inputs of the window, each to be dragged up and down with the pointer, or moved with the keys. */
export function DraggedInput(props: DraggedInputProps) {
  const { inputs, edits, mean, low, high, label, describedBy, cursor, nameOf, textOf } = props;
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly step: number; readonly grip: number } | null>(null);
  const { draft, put, drop } = useEachFrame(props.onEdit);
  const steps = inputs.length;
  const within = (value: number) => Math.min(high, Math.max(low, value));
  const valueOf = (step: number) => (draft?.step === step ? draft.value : (edits.get(step) ?? inputs[step] ?? 0));
  const left = (step: number) => (100 * (step + 0.5)) / steps;
  const top = (step: number) => topOf(within(valueOf(step)), low, high);
  const focus = (step: number) => {
    props.onCursor(step);
    box.current?.querySelector<HTMLElement>(`[data-step="${step}"]`)?.focus({ preventScroll: true });
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const { left: x, top: y, width, height } = event.currentTarget.getBoundingClientRect();
    const step = Math.min(steps - 1, Math.max(0, Math.floor((steps * (event.clientX - x)) / width)));
    const grip = event.clientY - y - (height * top(step)) / 100;
    if (Math.abs(grip) > REACH) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { step, grip };
    focus(step);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!held.current) return;
    const { step, grip } = held.current;
    const { top: y, height } = event.currentTarget.getBoundingClientRect();
    const share = (100 * (event.clientY - grip - y)) / height;
    put({ step, value: within(low + ((94 - share) * (high - low)) / 88) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: cursor - 1,
      ArrowRight: cursor + 1,
      Home: 0,
      End: steps - 1,
    };
    const next = to[event.key];
    const by = STEPS[event.key];
    if (next !== undefined) focus(Math.min(steps - 1, Math.max(0, next)));
    else if (by !== undefined) put({ step: cursor, value: within(valueOf(cursor) + by * (high - low)) });
    else if (event.key === '0') put({ step: cursor, value: mean });
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      drop();
      props.onLetGo(cursor);
    } else return;
    event.preventDefault();
  };
  const letGo = () => {
    held.current = null;
  };
  const all = Array.from({ length: steps }, (_, step) => step);
  const isEdited = (step: number) => edits.has(step) || draft?.step === step;
  const path = (topAt: (step: number) => number) => all.map((step) => `${left(step)},${topAt(step)}`).join(' ');
  return (
    <div
      ref={box}
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      className={styles['input']}
      data-dense={steps > 64 || undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
    >
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {(edits.size > 0 || draft) && (
          <polyline
            points={path((step) => topOf(inputs[step] ?? 0, low, high))}
            fill="none"
            stroke="var(--muted)"
            strokeDasharray="3 3"
            vectorEffect="non-scaling-stroke"
          />
        )}
        <polyline
          points={path(top)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.3"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {all.map((step) => (
        <DraggedPoint
          key={step}
          step={step}
          value={valueOf(step)}
          low={low}
          high={high}
          left={left(step)}
          top={top(step)}
          edited={isEdited(step)}
          inTabOrder={step === cursor}
          nameOf={nameOf}
          textOf={textOf}
        />
      ))}
    </div>
  );
}
