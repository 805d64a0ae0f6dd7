import { Suspense, useEffect } from 'react';
import { Panel } from '../../controls/layout/Panel';
import { Tabs } from '../../controls/layout/Tabs';
import { PanelBoundary } from '../page/PanelBoundary';
import { useCommands, usePlayground, useSnapshotOfState, useWords } from '../page/playgroundContext';
import { InsideBar } from './InsideBar';
import { VIEWS } from './viewRegistry';
import { VIEWS_ID } from './aboutView';

/** Escape lets go of the pin, wherever the focus is. */
function useEscape(): void {
  const { pin, hover } = useCommands();
  const now = useSnapshotOfState();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || now().pinned === null) return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      event.preventDefault();
      pin(null);
      hover(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pin, hover, now]);
}

/** The views of the inside of the network, one at a time. */
export function InsidePanel() {
  const { t, language } = useWords();
  const { showView } = useCommands();
  const shown = usePlayground((state) => state.view);
  useEscape();
  const { name, Component } = VIEWS.find((view) => view.name === shown) ?? VIEWS[0]!;
  return (
    <Panel
      name={t('inside.title')}
      aside={
        <Tabs
          label={t('inside.views')}
          value={name}
          controls={VIEWS_ID}
          onChoose={showView}
          options={VIEWS.map((view) => ({ value: view.name, label: view.title[language] }))}
        />
      }
    >
      <InsideBar />
      <div id={VIEWS_ID}>
        <PanelBoundary key={name}>
          <Suspense fallback={<p className="empty">{t('inside.waiting')}</p>}>
            <Component />
          </Suspense>
        </PanelBoundary>
      </div>
    </Panel>
  );
}
