import type { Config } from '../../../model/settings/settings';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { remedyText } from './sentences';
import { useQualityWords } from './qualityWords';

/** Tries what the doctor says, with a new run. */
export function RemedyButton({ remedy }: { remedy: Partial<Config> }) {
  const words = useQualityWords();
  const { tryRemedy } = useCommands();
  return (
    <button type="button" className="button button-small" onClick={() => tryRemedy(remedy)}>
      {words.t('remedy.apply', { what: remedyText(remedy, words) })}
    </button>
  );
}

/** Takes the remedy that was tried last back. */
export function UndoRemedy() {
  const words = useQualityWords();
  const { undoRemedy } = useCommands();
  const tried = usePlayground((state) => state.remedied);
  if (!tried) return null;
  return (
    <button type="button" className="button button-small" onClick={undoRemedy}>
      {tried.remedy ? words.t('remedy.undo', { what: remedyText(tried.remedy, words) }) : words.t('gallery.undo')}
    </button>
  );
}
