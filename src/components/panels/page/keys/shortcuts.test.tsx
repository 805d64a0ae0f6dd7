import { afterEach, describe, expect, it } from 'vitest';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { fetchLanguage } from '../../../../i18n/words';
import { testPlayground } from '../../../../store/playground.fixture';
import { PlaygroundContext } from '../playgroundContext';
import { areCharactersOn, turnCharacters } from './characterKeys';
import { takeKey } from './handlers';
import { isCharacter, keyName } from './keyName';
import { KeysDialog } from './KeysDialog';
import { pressOn } from './press';
import { AREAS, SHORTCUTS } from './shortcuts';
import { keysTexts } from './words';

await fetchLanguage('zh');

type Pressed = KeyboardEventInit & { readonly key: string };
const NAMED: Record<string, string> = { Space: ' ' };

/** A press as the browser makes it of what the list writes. */
function pressed(name: string): Pressed {
  const parts = name.split(/(?<=.)\+/);
  const last = parts.at(-1)!;
  const shiftKey = parts.includes('Shift');
  return { key: NAMED[last] ?? (shiftKey ? last.toUpperCase() : last), shiftKey, ctrlKey: parts.includes('Mod') };
}

/** Presses a key on an element of a page without workers; whether the page took it. */
function pressIn(html: string, press: Pressed, target = 'body > *') {
  const { playground, sent } = testPlayground('sines', { series: null });
  document.body.innerHTML = html;
  const element = document.querySelector(target) ?? document.body;
  const on = pressOn(playground);
  const listen = (event: KeyboardEvent) => on(event);
  document.addEventListener('keydown', listen);
  const event = new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  document.removeEventListener('keydown', listen);
  return { isTaken: event.defaultPrevented, playground, sent };
}

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
  turnCharacters(true);
});

describe('the registry', () => {
  it('has no key twice, each as a press is written, and each named in both languages', () => {
    const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(keyName(new KeyboardEvent('keydown', pressed(key)))).toBe(key);
    const names = SHORTCUTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect([keysTexts.en[name], keysTexts.zh[name]].every(Boolean), name).toBe(true);
    const listed = Object.keys(keysTexts.en).filter((key) => key.startsWith('key.'));
    expect(listed.toSorted()).toEqual(names.toSorted());
    expect(SHORTCUTS.every(({ area }) => AREAS.includes(area))).toBe(true);
  });

  it.each([
    '<input type="text">',
    '<input type="number">',
    '<input type="range">',
    '<input role="combobox">',
    '<textarea></textarea>',
    '<select></select>',
    '<div role="slider" tabindex="0"></div>',
    '<div contenteditable></div>',
    '<dialog open></dialog>',
  ])('takes no key from %s, but undo from a slider, and Escape, for which nothing is here', (html) => {
    const owns = SHORTCUTS.flatMap(({ keys }) => keys).filter((key) => {
      const isOfPage = /slider|range|select/.test(html) && key.startsWith('Mod+');
      return pressIn(html, pressed(key)).isTaken !== isOfPage;
    });
    expect(owns).toEqual([]);
  });

  it('takes nothing with Control, Command or Alt but undo and redo', () => {
    const plain = SHORTCUTS.flatMap(({ keys }) => keys).filter((key) => !key.startsWith('Mod+'));
    for (const key of plain)
      for (const modifier of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
        expect(pressIn('<p></p>', { ...pressed(key), ...modifier }).isTaken, key).toBe(false);
  });
});

describe('a press', () => {
  it('is the button’s where Space would press one, and the page’s elsewhere', () => {
    expect(pressIn('<button></button>', { key: ' ' }).isTaken).toBe(false);
    expect(pressIn('<main tabindex="-1"></main>', { key: ' ' }).isTaken).toBe(true);
    expect(pressIn('<button></button>', { key: 't' }).playground.getState().theme).toBe('dark');
  });

  it('counts once while it is held, unless it goes from one thing to the next', () => {
    expect(pressIn('<p></p>', { key: 'p', repeat: true }).isTaken).toBe(false);
    expect(pressIn('<p></p>', { key: 'n', repeat: true }).isTaken).toBe(true);
  });

  it('of a page key is the lesson’s, else the presenter’s, else the browser’s', () => {
    let steps = 0;
    expect(pressIn('<p></p>', { key: 'PageDown' }).isTaken).toBe(false);
    const release = takeKey('pageDown', () => (steps += 1));
    expect(pressIn('<p></p>', { key: 'PageDown' }).isTaken).toBe(true);
    expect(steps).toBe(1);
    release();

    const { playground } = testPlayground('sines');
    const press = (key: string) => pressOn(playground)(new KeyboardEvent('keydown', { key, cancelable: true }));
    const at = () => playground.getState().room.presented;
    press('p');
    expect(at()).toBe(1);
    press('PageDown');
    expect([at(), playground.getState().qualityView]).toEqual([2, null]);
    press('PageDown');
    expect([at(), playground.getState().qualityView]).toEqual([3, 'models']);
    press('8');
    press('PageDown');
    expect(at()).toBe(1);
    press('PageUp');
    expect(at()).toBe(8);
  });

  it('of Escape lets go of one thing at a time: spotlight, pinned unit, presenter’s mode', () => {
    const { playground } = testPlayground('sines', { pinned: { unit: 1, time: 2 } });
    const press = (key: string) => pressOn(playground)(new KeyboardEvent('keydown', { key, cancelable: true }));
    const state = () => {
      const { room, pinned } = playground.getState();
      return [room.spotlight > 0, pinned !== null, room.presented];
    };
    for (const key of ['p', 'o', '+']) press(key);
    expect(playground.getState().room.spotlight).toBe(180);
    expect(state()).toEqual([true, true, 1]);
    press('Escape');
    expect(state()).toEqual([false, true, 1]);
    press('Escape');
    expect(state()).toEqual([false, false, 1]);
    press('Escape');
    expect(state()).toEqual([false, false, 0]);
    const last = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    pressOn(playground)(last);
    expect(last.defaultPrevented).toBe(false);
  });

  it('of a single character can be switched off; the others stay', () => {
    turnCharacters(false);
    const heard = SHORTCUTS.flatMap(({ keys }) => keys).filter((key) => pressIn('<p></p>', pressed(key)).isTaken);
    expect(heard.toSorted()).toEqual(['Mod+Shift+z', 'Mod+z', 'Space']);
    expect(isCharacter('Shift+s')).toBe(true);
  });
});

describe('the list of the keys', () => {
  const open = (language: 'en' | 'zh') => {
    const { playground } = testPlayground('sines', { language });
    render(
      <PlaygroundContext value={playground}>
        <KeysDialog />
      </PlaygroundContext>,
    );
    return within(screen.getByRole('dialog', { hidden: true }));
  };

  it('says what each key does that can do something now', () => {
    const list = open('en');
    for (const { name, isThere } of SHORTCUTS.filter((one) => one.isThere === undefined))
      expect([list.queryAllByText(keysTexts.en[name]).length, isThere], name).toEqual([1, undefined]);
    expect(list.queryByText(keysTexts.en['key.sound'])).toBeNull();
    cleanup();
    const release = takeKey('sound', () => undefined);
    expect(open('zh').queryByText(keysTexts.zh['key.sound'])).not.toBeNull();
    release();
  });

  it('switches the keys of a single character off, and the browser remembers', () => {
    fireEvent.click(open('en').getByRole('checkbox', { hidden: true }));
    expect([areCharactersOn(), localStorage.getItem('lstm-playground-keys')]).toEqual([false, 'off']);
  });
});
