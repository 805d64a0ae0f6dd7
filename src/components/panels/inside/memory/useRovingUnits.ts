import { useId, useState, type FocusEvent, type KeyboardEvent } from 'react';

type Roving = {
  /** The units in the order in which the keys go through them. */
  order: ArrayLike<number>;
  pinned: number | null;
  onHover(unit: number | null): void;
  onPin(unit: number): void;
};

/** By how many places a key goes on; to an end, by as many as there can be. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * A picture of units as a list box: one stop of the tab key, in which the arrow keys go from unit to unit and Enter pins. What
 * has the focus is named by its id, so that the picture can be drawn anew under it.
 */
export function useRovingUnits({ order, pinned, onHover, onPin }: Roving) {
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const optionId = (unit: number) => `${id}-${unit}`;
  const placeOf = (unit: number | null) => Array.prototype.indexOf.call(order, unit);
  const show = (unit: number) => {
    setActive(unit);
    onHover(unit);
  };
  return {
    optionId,
    listBox: {
      role: 'listbox',
      tabIndex: 0,
      'aria-activedescendant': active !== null && placeOf(active) >= 0 ? optionId(active) : undefined,
      onFocus: (event: FocusEvent<Element>) => {
        // A click says itself which unit is meant.
        if (event.currentTarget.matches(':focus-visible')) show(order[Math.max(0, placeOf(pinned))] ?? 0);
      },
      onBlur: () => {
        setActive(null);
        onHover(null);
      },
      onKeyDown: (event: KeyboardEvent<Element>) => {
        const by = MOVES[event.key];
        if (by !== undefined) {
          event.preventDefault();
          const place = placeOf(active ?? pinned);
          show(order[Math.min(order.length - 1, Math.max(0, place + by))] ?? 0);
        } else if ((event.key === 'Enter' || event.key === ' ') && active !== null) {
          event.preventDefault();
          onPin(active);
        }
      },
    },
  } as const;
}
