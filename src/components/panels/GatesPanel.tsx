import { useDeferredValue, useEffect } from 'react';
import { timeLabel } from '../../i18n/timeLabel';
import type { PlaygroundState } from '../../store/state';
import { Panel } from '../controls/Panel';
import { Tabs } from '../controls/Tabs';
import { GatesView } from './GatesView';
import { useCommands, usePaced, usePlayground, useSnapshotOfState, useWords } from './playgroundContext';

const BODY = 'gates-of-layer';
const selectGates = (state: PlaygroundState) => state.gates;

/** Escape lets go of the pin, wherever the focus is. */
function useEscape(): void {
  const { pin, hover } = useCommands();
  const now = useSnapshotOfState();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || now().pinned === null || document.querySelector('dialog[open]')) return;
      pin(null);
      hover(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pin, hover, now]);
}

/** The gates of one window, live. */
export function GatesPanel() {
  const { t, language } = useWords();
  const { showLayer } = useCommands();
  const gates = useDeferredValue(usePaced(selectGates, 250, 125));
  const series = usePlayground((state) => state.series);
  const blocked = usePlayground((state) => state.windowsProblem !== null);
  const chosen = usePlayground((state) => state.layer);
  useEscape();

  const count = gates?.layers.length ?? 0;
  const shown = Math.min(chosen, Math.max(0, count - 1));
  const layer = gates?.layers[shown];
  const label = (index: number) => (series ? timeLabel(series.time, index, language) : '');
  return (
    <Panel
      name={t('gates.title')}
      aside={
        gates && (
          <>
            {count > 1 && (
              <Tabs
                label={t('gates.layers')}
                value={String(shown)}
                controls={BODY}
                onChoose={(value) => showLayer(Number(value))}
                options={gates.layers.map((_, index) => ({
                  value: String(index),
                  label: t('gates.layer', { n: index + 1 }),
                }))}
              />
            )}
            <span>
              {t('gates.window', {
                from: label(gates.target - gates.inputs.length),
                to: label(gates.target - 1),
                target: label(gates.target),
              })}
            </span>
          </>
        )
      }
    >
      <div id={BODY}>
        {gates && layer ? (
          <GatesView gates={gates} layer={layer} timeOf={label} />
        ) : (
          <p className="empty">{t(blocked ? 'gates.blocked' : 'gates.waiting')}</p>
        )}
      </div>
    </Panel>
  );
}
