import { useEffect, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { NotArrived } from '../../../model/protocol/arrival';
import { forgetAbsent } from '../../controls/browser/fetched';
import { Alert } from '../../controls/layout/Alert';
import { useWords } from './playgroundContext';

type FailureProps = {
  error: unknown;
  onAgain: () => void;
  onDismiss: (() => void) | undefined;
};

function Failure({ error, onAgain, onDismiss }: FailureProps) {
  const { t } = useWords();
  const isAbsent = error instanceof NotArrived;
  return (
    <Alert
      title={t(isAbsent ? 'boundary.absent' : 'boundary.title')}
      actions={
        <button type="button" className="button button-small" onClick={onAgain}>
          {t('boundary.again')}
        </button>
      }
      {...(onDismiss ? { dismiss: { label: t('dismiss'), onDismiss } } : {})}
    >
      {isAbsent ? <p>{t(`absence.${error.absence}`, { file: error.file })}</p> : <Fault error={error} />}
    </Alert>
  );
}

function Fault({ error }: { error: unknown }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('boundary.next')}</p>
      <details>
        <summary>{t('boundary.details')}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </>
  );
}

type PanelBoundaryProps = {
  /** Where what failed is a window that can be put away. */
  onDismiss?: () => void;
  children: ReactNode;
};

/** A bug in one panel, or a file of it that did not come, leaves the others as they are. */
export function PanelBoundary({ onDismiss, children }: PanelBoundaryProps) {
  // Who turns away and comes back need not press anything.
  useEffect(() => forgetAbsent, []);
  return (
    <ErrorBoundary
      onReset={forgetAbsent}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Failure error={error} onAgain={() => resetErrorBoundary()} onDismiss={onDismiss} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
