import { reportInQuestion } from '../../../../store/data/selectors';
import { Alert } from '../../../controls/layout/Alert';
import { Dialog } from '../../../controls/popups/Dialog';
import { corrected, type Corrections } from './importChoices';
import { ImportColumns } from './ImportColumns';
import { ImportFileForm } from './ImportFileForm';
import { ImportPreview } from './ImportPreview';
import { ImportProgress } from './ImportProgress';
import { ImportRepairs } from './ImportRepairs';
import { importText } from './importText';
import { ImportTimeForm } from './ImportTimeForm';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { useImportWords } from './importWords';
import styles from './ImportDialog.module.css';

/** All that was understood of a file, each part of which can be corrected, and what came of it. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const words = useImportWords();
  const { t, count } = words;
  const { reimport } = useCommands();
  const report = usePlayground(reportInQuestion);
  const failure = usePlayground((state) => state.notices.find((notice) => notice.kind === 'import'));
  const reading = usePlayground((state) => state.openId !== state.openedId);
  const fileName = failure?.fileName ?? report?.fileName ?? '';
  const correct = (change: Corrections) => {
    if (report) reimport(corrected(report.choices, change));
  };
  return (
    <Dialog title={t('read.title', { file: fileName })} closeLabel={t('close')} open onClose={onClose}>
      <div className={styles['report']} aria-busy={reading}>
        <ImportProgress />
        {failure && (
          <Alert
            title={t('notice.import.title', { file: fileName })}
            actions={
              <button type="button" className="button button-small" onClick={() => reimport({})}>
                {t('read.reset')}
              </button>
            }
          >
            <p>{importText(failure.problem, words)}</p>
          </Alert>
        )}
        {report && (
          <>
            <p className="muted">
              {count('count.rows', report.rows)} · {count('count.columns', report.columns.length)} · {t('read.hint')}
            </p>
            <ImportFileForm report={report} onCorrect={correct} />
            <ImportTimeForm report={report} onCorrect={correct} />
            <ImportColumns columns={report.columns} target={report.target} />
            <ImportPreview report={report} />
            <ImportRepairs repairs={report.repairs} />
          </>
        )}
      </div>
    </Dialog>
  );
}
