/** Every key of the page, by what it is for. The list that `?` shows is made of this, so that it is true. */
import { unlessAbsent } from '../../../../model/protocol/arrival';
import { fetchLanguage } from '../../../../i18n/words';
import type { Playground } from '../../../../store/playground';
import { canTrain, isTraining } from '../../../../store/training/selectors';
import { PANELS } from '../room/panels';
import { leaveRoom, presentPanel, turnPanel } from '../room/presenting';
import { growSpot, toggleSpot } from '../room/spot';
import { isTaken, runTaken } from './handlers';
import { turnLayer, turnUnit, turnWindow } from './insideTurns';
import { turnTabs } from './tabTurns';
import type { KeysKey } from './words';

export const AREAS = ['training', 'panels', 'views', 'network', 'page'] as const;

export type Shortcut = {
  /** By it the list says what the key does. */
  readonly name: Extract<KeysKey, `key.${string}`>;
  readonly area: (typeof AREAS)[number];
  /** As `keyName` writes them; the first is listed, of three and more the first and the last. */
  readonly keys: readonly string[];
  /** Also while it is held down. */
  readonly repeats?: true;
  /** Only where it can do something; without it, always. */
  isThere?(playground: Playground): boolean;
  /** False: it had nothing to do, and the key is the browser's. */
  run(playground: Playground, key: string): boolean | void;
};

function trainOrPause({ getState, commands }: Playground): void {
  if (isTraining(getState())) commands.pause();
  else if (canTrain(getState())) commands.train();
}

function chooseOtherLanguage({ getState, commands }: Playground): void {
  const other = getState().language === 'en' ? 'zh' : 'en';
  fetchLanguage(other).then(() => commands.chooseLanguage(other), unlessAbsent(commands.missLanguage));
}

const isPresenting = ({ getState }: Playground) => getState().room.presented > 0;
const hasSpot = ({ getState }: Playground) => getState().room.spotlight > 0;

/** Two keys that go to and fro: a letter, and with Shift the other way. */
const pair = (
  area: Shortcut['area'],
  [next, last]: readonly [Shortcut['name'], Shortcut['name']],
  letter: string,
  turn: (playground: Playground, by: number) => boolean | void,
): readonly Shortcut[] => [
  { name: next, area, keys: [letter], repeats: true, run: (playground) => turn(playground, 1) },
  { name: last, area, keys: [`Shift+${letter}`], repeats: true, run: (playground) => turn(playground, -1) },
];

export const SHORTCUTS: readonly Shortcut[] = [
  { name: 'key.train', area: 'training', keys: ['Space'], run: trainOrPause },
  {
    name: 'key.step',
    area: 'training',
    keys: ['s'],
    repeats: true,
    run: ({ getState, commands }) => canTrain(getState()) && commands.step('step'),
  },
  {
    name: 'key.epoch',
    area: 'training',
    keys: ['e'],
    run: ({ getState, commands }) => canTrain(getState()) && commands.step('epoch'),
  },
  { name: 'key.reset', area: 'training', keys: ['r'], run: ({ commands }) => commands.reset('same') },
  { name: 'key.resetNew', area: 'training', keys: ['Shift+r'], run: ({ commands }) => commands.reset('new') },
  { name: 'key.undo', area: 'training', keys: ['Mod+z'], repeats: true, run: ({ commands }) => commands.undo() },
  { name: 'key.redo', area: 'training', keys: ['Mod+Shift+z'], repeats: true, run: ({ commands }) => commands.redo() },

  {
    name: 'key.panel',
    area: 'panels',
    keys: PANELS.map((_, index) => String(index + 1)),
    run: (playground, key) => presentPanel(playground, Number(key)),
  },
  ...pair('panels', ['key.nextPanel', 'key.lastPanel'], 'n', turnPanel),
  {
    name: 'key.pageDown',
    area: 'panels',
    keys: ['PageDown'],
    isThere: (playground) => isTaken('pageDown') || isPresenting(playground),
    run: (playground) => runTaken('pageDown') || (isPresenting(playground) && turnPanel(playground, 1)),
  },
  {
    name: 'key.pageUp',
    area: 'panels',
    keys: ['PageUp'],
    isThere: (playground) => isTaken('pageUp') || isPresenting(playground),
    run: (playground) => runTaken('pageUp') || (isPresenting(playground) && turnPanel(playground, -1)),
  },

  ...pair('views', ['key.nextView', 'key.lastView'], 'v', (_, by) => turnTabs('views', by)),
  ...pair('views', ['key.nextForecast', 'key.lastForecast'], 'f', (_, by) => turnTabs('forecast', by)),

  ...pair('network', ['key.nextUnit', 'key.lastUnit'], 'u', turnUnit),
  ...pair('network', ['key.nextWindow', 'key.lastWindow'], 'w', turnWindow),
  ...pair('network', ['key.nextLayer', 'key.lastLayer'], 'l', turnLayer),

  {
    name: 'key.present',
    area: 'page',
    keys: ['p'],
    run: (playground) => (isPresenting(playground) ? leaveRoom(playground) : presentPanel(playground, 1, true)),
  },
  { name: 'key.spotlight', area: 'page', keys: ['o'], run: toggleSpot },
  {
    name: 'key.larger',
    area: 'page',
    keys: ['+', '='],
    repeats: true,
    isThere: hasSpot,
    run: (playground) => growSpot(playground, 1),
  },
  {
    name: 'key.smaller',
    area: 'page',
    keys: ['-', '_'],
    repeats: true,
    isThere: hasSpot,
    run: (playground) => growSpot(playground, -1),
  },
  {
    name: 'key.sound',
    area: 'page',
    keys: ['m'],
    isThere: () => isTaken('sound'),
    run: () => runTaken('sound'),
  },
  {
    name: 'key.theme',
    area: 'page',
    keys: ['t'],
    run: ({ commands }) =>
      commands.chooseTheme(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark'),
  },
  { name: 'key.language', area: 'page', keys: ['g'], run: chooseOtherLanguage },
  { name: 'key.list', area: 'page', keys: ['?'], run: ({ commands }) => commands.arrange({ listsKeys: true }) },
  { name: 'key.escape', area: 'page', keys: ['Escape'], run: letGo },
];

/** One thing at a time: what was put on last goes first. */
function letGo(playground: Playground): boolean {
  const { room, pinned } = playground.getState();
  if (room.spotlight > 0) playground.commands.arrange({ spotlight: 0 });
  else if (pinned !== null) {
    playground.commands.pin(null);
    playground.commands.hover(null);
  } else if (room.presented > 0) leaveRoom(playground);
  else return false;
  return true;
}
