import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { Alert } from '../../controls/layout/Alert';
import { useWords } from './playgroundContext';

function Fallback({ error, resetErrorBoundary }: FallbackProps) {
  const { t } = useWords();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <Alert
      title={t('boundary.title')}
      actions={
        <button type="button" className="button button-small" onClick={() => resetErrorBoundary()}>
          {t('boundary.again')}
        </button>
      }
    >
      <p>{t('boundary.next')}</p>
      <details>
        <summary>{t('boundary.details')}</summary>
        <pre>{text}</pre>
      </details>
    </Alert>
  );
}

/** A bug in one panel leaves the others as they are. */
export function PanelBoundary({ children }: { children: ReactNode }) {
  return <ErrorBoundary FallbackComponent={Fallback}>{children}</ErrorBoundary>;
}
