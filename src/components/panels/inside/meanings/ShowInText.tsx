import { useCommands, usePlayground } from '../../page/playgroundContext';
import { TEXT_ID } from '../../tasks/text/textId';
import { useMeaningsWords } from './words';

/** Colours the text by the state of a unit and leads there; of another task than a text nothing. */
export function ShowInText({ unit, state }: { unit: number; state: 'h' | 'c' }) {
  const { t } = useMeaningsWords();
  const { pin, colourText } = useCommands();
  const isText = usePlayground(({ config }) => config.task === 'characters');
  const time = usePlayground(({ pinned, config }) => pinned?.time ?? config.lookBack - 1);
  if (!isText) return null;
  return (
    <button
      type="button"
      className="button button-small"
      onClick={() => {
        pin({ unit, time });
        colourText(state);
        document.getElementById(TEXT_ID)?.focus();
      }}
    >
      {t('meanings.showInText', { unit: unit + 1 })}
    </button>
  );
}
