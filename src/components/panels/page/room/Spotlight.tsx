import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { usePlaygroundStore } from '../playgroundContext';
import { growSpot } from './spot';
import styles from './Spotlight.module.css';

/** Room around an element that has the focus, pixels. */
const ROOM = 14;

/** A veil with a bright round in it, which follows the pointer, or the focus where that is moved by keys. */
export function Spotlight({ radius }: { radius: number }) {
  const playground = usePlaygroundStore();
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const light = (x: number, y: number, least = 0) => {
      const style = veil.current?.style;
      style?.setProperty('--x', `${x}px`);
      style?.setProperty('--y', `${y}px`);
      style?.setProperty('--least', `${least}px`);
    };
    const lightFocused = () => {
      const box = document.activeElement?.getBoundingClientRect();
      if (!box || !document.activeElement?.matches(':focus-visible')) return false;
      // A panel that has the focus as a whole is not lit as a whole.
      const least = Math.min(innerHeight / 2, Math.hypot(box.width, box.height) / 2 + ROOM);
      light(box.left + box.width / 2, Math.min(innerHeight, box.top + box.height / 2), least);
      return true;
    };
    const onPointer = ({ clientX, clientY }: PointerEvent) => light(clientX, clientY);
    const onWheel = (event: WheelEvent) => {
      if (!event.altKey || event.deltaY === 0) return;
      event.preventDefault();
      growSpot(playground, event.deltaY < 0 ? 1 : -1);
    };
    if (!lightFocused()) light(innerWidth / 2, innerHeight / 2);
    document.addEventListener('pointermove', onPointer);
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('focusin', lightFocused);
    document.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      document.removeEventListener('pointermove', onPointer);
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('focusin', lightFocused);
      document.removeEventListener('wheel', onWheel);
    };
  }, [playground]);
  return createPortal(
    <div
      ref={veil}
      aria-hidden="true"
      data-spotlight
      className={styles['veil']}
      style={{ '--radius': `${radius}px` } as React.CSSProperties}
    />,
    document.body,
  );
}
