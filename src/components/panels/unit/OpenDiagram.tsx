import { VIEWS_ID } from '../inside/aboutView';
import { useCommands, useWords } from '../page/playgroundContext';

/** Goes to the diagram of the cell, which stands among the views of the inside, or below them. */
export function OpenDiagram() {
  const { t } = useWords();
  const { showView } = useCommands();
  const open = () => {
    showView('cell');
    // Where the views stand one below the other, each is marked.
    const view = document.getElementById(VIEWS_ID);
    view?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <p>
      <button type="button" className="link-button" onClick={open}>
        {t('unit.open')}
      </button>
    </p>
  );
}
