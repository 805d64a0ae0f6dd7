import type { MaterialProblem } from '../../../../model/protocol/series';
import { Alert } from '../../../controls/layout/Alert';
import { Dialog } from '../../../controls/popups/Dialog';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { corrected, type LabelledCorrections } from './labelledChoices';
import { LabelledForm } from './LabelledForm';
import { LabelledFindings } from './LabelledFindings';
import { materialText } from './materialText';
import { useMaterialWords } from './materialWords';
import styles from './TaskMaterial.module.css';

/** Columns that a message names, to choose from. */
const columnsOf = (problem: MaterialProblem): readonly string[] => ('columns' in problem ? problem.columns : []);

/** All that was understood of files of labelled sequences, each part of which can be corrected, and what came of it. */
export function LabelledDialog({ onClose }: { onClose(): void }) {
  const words = useMaterialWords();
  const { t } = words;
  const { giveMaterial } = useCommands();
  const own = usePlayground((state) => state.ownMaterial.labelled);
  const latest = usePlayground((state) => state.givenMaterial);
  const problem = usePlayground((state) => state.materialProblem);
  const failed = latest?.task === 'labelled' ? problem : null;
  const isReading = usePlayground((state) => state.isReadingMaterial);
  // What failed is what is to be corrected; what is in place stays meanwhile.
  const given = failed ? latest : (own?.given ?? null);
  const report = failed ? null : (own?.report ?? null);
  if (!given) return null;
  const { files, choices } = given;
  const correct = (change: LabelledCorrections) => giveMaterial('labelled', files, corrected(choices, change));
  const file = failed?.fileName ?? report?.files.join(', ') ?? '';
  return (
    <Dialog title={t('labelled.title', { file })} closeLabel={t('close')} open onClose={onClose}>
      <div className={styles['report']} aria-busy={isReading}>
        {failed && (
          <Alert
            title={failed.fileName}
            actions={
              <button type="button" className="button button-small" onClick={() => giveMaterial('labelled', files)}>
                {t('labelled.reset')}
              </button>
            }
          >
            <p>{materialText(failed.problem, words)}</p>
          </Alert>
        )}
        <p className="muted">{t('labelled.hint')}</p>
        <LabelledForm
          report={report}
          choices={choices}
          columns={report?.columns?.all ?? (failed ? columnsOf(failed.problem) : [])}
          onCorrect={correct}
        />
        {report && own?.source.kind === 'labelled' && (
          <LabelledFindings report={report} labels={own.source.data.labels} />
        )}
      </div>
    </Dialog>
  );
}
