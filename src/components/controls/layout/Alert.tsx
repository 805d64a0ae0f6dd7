import type { ReactNode } from 'react';
import styles from './Alert.module.css';

type AlertProps = {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Where it can be put away. */
  dismiss?: { readonly label: string; onDismiss(): void };
};

/** What went wrong, where, and what to do next; read out at once. */
export function Alert({ title, children, actions, dismiss }: AlertProps) {
  return (
    <div role="alert" className={styles['alert']}>
      <div className={styles['text']}>
        <strong>{title}</strong>
        {children}
      </div>
      <div className={styles['actions']}>
        {actions}
        {dismiss && (
          <button type="button" className="button button-small" onClick={dismiss.onDismiss}>
            {dismiss.label}
          </button>
        )}
      </div>
    </div>
  );
}
