import { VIEWS_ID } from '../inside/aboutView';
import { useCommands, useWords } from '../page/playgroundContext';

/** Goes to the diagram of the cell, which stands among the views of the inside. */
export function OpenDiagram() {
  const { t } = useWords();
  const { showView } = useCommands();
  const open = () => {
    showView('cell');
    document.getElementById(VIEWS_ID)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <p>
      <button type="button" className="link-button" onClick={open}>
        {t('unit.open')}
      </button>
    </p>
  );
}
