import { useEffect, useLayoutEffect } from 'react';
import { questionOf } from '../../evaluation/questionOf';
import { usePlayground, usePlaygroundStore } from '../playgroundContext';
import { PANELS } from './panels';
import { leaveRoom, presentPanel } from './presenting';
import { toggleSpot } from './spot';
import { useRoomWords } from './words';
import './room.css';
import styles from './Presenter.module.css';

/** What opens a view from elsewhere, as a lesson or a link within the page, brings the panel of that view. */
function useFollowedQuestion(): void {
  const { subscribe, commands } = usePlaygroundStore();
  useEffect(
    () =>
      subscribe((after, before) => {
        if (after.qualityView === before.qualityView && after.view === before.view) return;
        const asked = questionOf(after.qualityView);
        commands.arrange({ presented: 1 + PANELS.findIndex(({ question }) => question === asked) });
      }),
    [subscribe, commands],
  );
}

/** The page one panel at a time, in large type: the panels stay as they are, and the style sheet shows the one that is named. */
export function Presenter({ presented }: { presented: number }) {
  const { t } = useRoomWords();
  const playground = usePlaygroundStore();
  const isLit = usePlayground(({ room }) => room.spotlight > 0);
  const { name } = PANELS[presented - 1]!;

  // A link says the panel alone: its question is asked here.
  useEffect(() => {
    presentPanel(playground, playground.getState().room.presented);
  }, [playground]);
  useFollowedQuestion();

  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['present'] = name;
    return () => void delete dataset['present'];
  }, [name]);
  useEffect(() => {
    const main = document.querySelector('main');
    if (!main) return;
    main.tabIndex = -1;
    main.scrollTop = 0;
    // What had the focus may have gone out of sight; from here the arrow keys scroll, and Tab leads into the panel.
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.getClientRects().length === 0) main.focus();
  }, [name]);
  useEffect(() => () => document.querySelector('main')?.removeAttribute('tabindex'), []);

  return (
    <div className={styles['bar']}>
      <nav aria-label={t('room.panels')} className={styles['panels']}>
        {PANELS.map(({ name: of, title }, index) => (
          <button key={of} type="button" aria-current={of === name} onClick={() => presentPanel(playground, index + 1)}>
            <b>{index + 1}</b> {t(title)}
          </button>
        ))}
      </nav>
      <div className={styles['tools']}>
        <button
          type="button"
          aria-label={t('room.spotlight')}
          title={t('room.spotlight')}
          aria-pressed={isLit}
          onClick={() => toggleSpot(playground)}
        >
          ◎
        </button>
        <button
          type="button"
          aria-label={t('room.keys')}
          title={t('room.keys')}
          onClick={() => playground.commands.arrange({ listsKeys: true })}
        >
          ?
        </button>
        <button
          type="button"
          aria-label={t('room.leave')}
          title={t('room.leave')}
          onClick={() => leaveRoom(playground)}
        >
          ✕
        </button>
      </div>
    </div>
  );
}
