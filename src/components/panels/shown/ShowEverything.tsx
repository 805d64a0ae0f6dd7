import { isFramed } from '../../../store/history/storedTab';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { useShownWords } from './words';

/** The way back from a link that shows or locks a part; in another page, that page decides. */
export function ShowEverything() {
  const { t } = useShownWords();
  const { restrict } = useCommands();
  const shown = usePlayground((state) => state.shown);
  const isWhole = !shown || (shown.areas === null && shown.locked.length === 0 && !shown.isEmbedded);
  if (isWhole || (shown.isEmbedded && isFramed())) return null;
  return (
    <button
      type="button"
      className="link-button show-everything"
      title={t('shown.everythingHint')}
      onClick={() => restrict(null)}
    >
      {t('shown.everything')}
    </button>
  );
}
