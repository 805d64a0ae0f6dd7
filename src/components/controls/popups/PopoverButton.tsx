import { useId, useRef, useState, type ReactNode } from 'react';
import { zoomOf } from '../browser/pointerPlace';
import styles from './PopoverButton.module.css';

type PopoverButtonProps = {
  /** Accessible name and tooltip of the button, where its face does not say it. */
  label?: string;
  face: ReactNode;
  className?: string | undefined;
  /** Of what opens. */
  popupClassName?: string | undefined;
  /** From which edge of the button it grows. */
  align: 'start' | 'end';
  /** It moves up where there is less room below the button, in pixels. */
  leastHeight?: number;
  /** Made when it opens. */
  children: ReactNode;
};

/** Closes the popover that an element stands in. */
export const closePopover = (inside: Element): void => inside.closest<HTMLElement>('[popover]')?.hidePopover();

/** A button that opens something over the page: the browser's own popover, which closes on Escape and on a click elsewhere. */
export function PopoverButton(props: PopoverButtonProps) {
  const { label, face, className, popupClassName, align, leastHeight = 0, children } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function place(): void {
    const box = button.current?.getBoundingClientRect();
    if (!box || !popup.current) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const zoom = zoomOf(button.current);
    const top = Math.max(8, Math.min(box.bottom / zoom + 6, clientHeight / zoom - leastHeight));
    const side = (align === 'start' ? box.left : clientWidth - box.right) / zoom;
    popup.current.style.setProperty('--top', `${top}px`);
    popup.current.style.setProperty('--side', `${Math.max(8, side)}px`);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-label={label}
        title={label}
        aria-expanded={open}
      >
        {face}
      </button>
      <div
        ref={popup}
        id={id}
        popover="auto"
        data-align={align}
        className={`${styles['popup']} ${popupClassName ?? ''}`}
        onBeforeToggle={place}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children}
      </div>
    </>
  );
}
