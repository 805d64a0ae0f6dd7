import { Alert } from '../../../controls/layout/Alert';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { useKeptWords } from './keptWords';

/** That the page is where it was left, or that the browser keeps nothing. */
export function KeptNote() {
  const { t } = useKeptWords();
  const { dismissKept, startAfresh } = useCommands();
  const note = usePlayground((state) => state.keptNote);
  if (!note) return null;
  return (
    <Alert
      title={t(`kept.${note}.title`)}
      actions={
        note === 'came-back' && (
          <button type="button" className="button button-small" onClick={startAfresh}>
            {t('kept.afresh')}
          </button>
        )
      }
      dismiss={{ label: t('dismiss'), onDismiss: dismissKept }}
    >
      <p>{t(`kept.${note}.next`)}</p>
    </Alert>
  );
}
