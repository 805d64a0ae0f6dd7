import { useCommands } from '../../page/playgroundContext';
import { useBeatWords } from './words';

/** Opens the game. A dialog that it stands in closes before, so that the focus is where that came from once the game is left. */
export function BeatButton() {
  const { t } = useBeatWords();
  const { openBeat } = useCommands();
  return (
    <button
      type="button"
      className="button"
      onClick={({ currentTarget }) => {
        currentTarget.closest('dialog')?.close();
        openBeat();
      }}
    >
      {t('beat.title')}
    </button>
  );
}
