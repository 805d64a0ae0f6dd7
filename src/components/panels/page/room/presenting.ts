/** Goes to a panel: alone in presenter's mode, else into sight. */
import type { Playground } from '../../../../store/playground';
import { FIRST_VIEWS, questionOf } from '../../evaluation/questionOf';
import { PANELS } from './panels';

/** How many frames a panel that is fetched is waited for: five seconds. */
const FRAMES = 300;

/** Once what was asked is drawn. The focus goes along, so that the next Tab leads into the panel. */
function bringIntoSight(place: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const section = document.querySelector<HTMLElement>(`[data-place="${place}"] section`);
    if (!section) {
      if (frames > 0) bringIntoSight(place, frames - 1);
      return;
    }
    section.tabIndex = -1;
    section.focus({ preventScroll: true });
    section.scrollIntoView({ block: 'start' });
  });
}

/** Panels count from 1. `inRoom`: in presenter's mode, be it on already or not. */
export function presentPanel({ getState, commands }: Playground, number: number, inRoom = false): boolean {
  const panel = PANELS[number - 1];
  if (!panel) return false;
  const { question, place } = panel;
  if (question && question !== questionOf(getState().qualityView)) commands.ask(FIRST_VIEWS[question]);
  if (inRoom || getState().room.presented > 0) commands.arrange({ presented: number });
  else bringIntoSight(place);
  return true;
}

/** The panel that the focus is in; 0 where it is in none. */
function focusedPanel(): number {
  const focused = document.activeElement;
  return 1 + PANELS.findIndex(({ place }) => focused?.closest(`[data-place="${place}"]`));
}

/** The panel before or after; round at the ends. */
export function turnPanel(playground: Playground, by: number): boolean {
  const at = playground.getState().room.presented || focusedPanel();
  const from = at === 0 && by < 0 ? 1 : at;
  return presentPanel(playground, ((from - 1 + by + PANELS.length) % PANELS.length) + 1);
}

export const leaveRoom = ({ commands }: Playground): void => commands.arrange({ presented: 0 });
