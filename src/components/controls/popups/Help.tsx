import type { ReactNode } from 'react';
import { PopoverButton } from './PopoverButton';
import styles from './Help.module.css';

/** A sign that opens a few words. */
export function Help({ label, children }: { label: string; children: ReactNode }) {
  return (
    <PopoverButton label={label} face="?" className="sign-button" popupClassName={styles['words']} align="end">
      {children}
    </PopoverButton>
  );
}
