import { useCommands } from '../../page/playgroundContext';
import { useBeatWords } from './words';

/** Opens the game; what it stands in closes before. */
export function BeatButton({ onOpen }: { onOpen?(): void }) {
  const { t } = useBeatWords();
  const { openBeat } = useCommands();
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        onOpen?.();
        openBeat();
      }}
    >
      {t('beat.title')}
    </button>
  );
}
