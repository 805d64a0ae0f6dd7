import { fetched } from '../../controls/browser/fetched';
import { DialogButton } from '../page/DialogButton';
import { usePlayground, useWords } from '../page/playgroundContext';

const ExportDialog = fetched(async () => (await import('./ExportDialog')).ExportDialog);

/** Opens what can be taken along, which is fetched then. */
export function ExportButton() {
  const { t } = useWords();
  const isWriting = usePlayground((state) => state.exporting !== null);
  return (
    <DialogButton isBusy={isWriting} dialog={ExportDialog}>
      {t('bar.export')}
      {isWriting && ' …'}
    </DialogButton>
  );
}
