import { Suspense, useEffect } from 'react';
import { VIEW_NAMES, type ViewName } from '../../../store/state';
import { Panel } from '../../controls/layout/Panel';
import { Tabs } from '../../controls/layout/Tabs';
import { useMediaQuery } from '../../controls/browser/useMediaQuery';
import { PanelBoundary } from '../page/PanelBoundary';
import { useCommands, usePlayground, useSnapshotOfState, useWords } from '../page/playgroundContext';
import { InsideBar } from './InsideBar';
import { StackedView } from './StackedView';
import { VIEWS } from './views';
import { VIEWS_ID } from './frame/viewsId';

/** Escape lets go of the pin, wherever the focus is. */
function useEscape(): void {
  const { pin, hover } = useCommands();
  const now = useSnapshotOfState();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || now().pinned === null) return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      pin(null);
      hover(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pin, hover, now]);
}

/** The views of the inside of the network: one at a time, or, where the screen is narrow, one below the other. */
export function InsidePanel() {
  const { t } = useWords();
  const { showView } = useCommands();
  const view = usePlayground((state) => state.view);
  const roomy = useMediaQuery('(min-width: 1000px)');
  useEscape();
  const View = VIEWS[view];
  return (
    <Panel
      name={t('gates.title')}
      aside={
        roomy && (
          <Tabs<ViewName>
            label={t('inside.views')}
            value={view}
            controls={VIEWS_ID}
            onChoose={showView}
            options={VIEW_NAMES.map((value) => ({ value, label: t(`view.${value}`) }))}
          />
        )
      }
    >
      <InsideBar />
      <div id={VIEWS_ID}>
        {roomy ? (
          <PanelBoundary key={view}>
            <Suspense fallback={<p className="empty">{t('inside.waiting')}</p>}>
              <View />
            </Suspense>
          </PanelBoundary>
        ) : (
          VIEW_NAMES.map((name) => <StackedView key={name} name={name} />)
        )}
      </div>
    </Panel>
  );
}
