import { useEffect } from 'react';
import { unlessAbsent } from '../../../../model/protocol/arrival';
import { usePlaygroundStore } from '../playgroundContext';

/**
 * The keys of the page, which are fetched with the first press; that press is not lost. Escape is the one that does not wait: what
 * it was meant for has closed by then.
 */
export function useKeys(): void {
  const playground = usePlaygroundStore();
  useEffect(() => {
    let press: ((event: KeyboardEvent, isTaken: boolean) => void) | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented } = event;
      if (press) return press(event, defaultPrevented);
      // The page would scroll.
      if (key === ' ' && target === document.body) event.preventDefault();
      import('./press').then(
        ({ pressOn }) => {
          press = pressOn(playground);
          if (key !== 'Escape') press(event, defaultPrevented);
        },
        // With the next press they are asked for again.
        unlessAbsent(() => undefined),
      );
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [playground]);
}
