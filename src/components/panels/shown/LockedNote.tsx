import { isFramed } from '../../../store/history/storedTab';
import { Alert } from '../../controls/layout/Alert';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { settingLabel } from '../settings/settingLabel';
import { useShownWords } from './words';

/** Somebody would have changed what the link holds. */
export function LockedNote() {
  const words = useShownWords();
  const { t } = words;
  const { sayLocked } = useCommands();
  const names = usePlayground((state) => state.lockedOut);
  const isEmbedded = usePlayground((state) => state.shown?.isEmbedded === true) && isFramed();
  if (names.length === 0) return null;
  const labels = names.map((name) => settingLabel(name, words));
  return (
    <div className="locked-note">
      <Alert
        title={t('shown.locked', { names: labels.join(t('part.separator')) })}
        dismiss={{ label: t('dismiss'), onDismiss: () => sayLocked([]) }}
      >
        <p>{t(isEmbedded ? 'shown.lockedEmbedded' : 'shown.lockedNext')}</p>
      </Alert>
    </div>
  );
}
