import { useRef, type PointerEvent, type ReactNode } from 'react';

/** Under the pointer: a step, and how far down the area, from 0 to 1. */
export type Under = { readonly step: number; readonly down: number };

type DragAreaProps = {
  time: number;
  className: string | undefined;
  /** The step that is held where the pointer goes down; null: none. */
  hold(under: Under): number | null;
  /** The held step is dragged there; given back is the step that is held from then on. */
  drag(held: number, under: Under): number;
  children: ReactNode;
};

/** Steps that can be dragged with pointer or finger. */
export function DragArea({ time, className, hold, drag, children }: DragAreaProps) {
  const held = useRef<number | null>(null);
  function under(event: PointerEvent<HTMLElement>): Under {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const share = (part: number, whole: number) => Math.min(1, Math.max(0, part / (whole || 1)));
    return {
      step: Math.min(time - 1, Math.floor(time * share(event.clientX - left, width))),
      down: share(event.clientY - top, height),
    };
  }
  function move(event: PointerEvent<HTMLElement>): void {
    if (held.current !== null) held.current = drag(held.current, under(event));
  }
  const letGo = () => {
    held.current = null;
  };
  return (
    <div
      className={className}
      data-edits
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = hold(under(event));
        move(event);
      }}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      {children}
    </div>
  );
}
