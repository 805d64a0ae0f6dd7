import { useEffect, useState } from 'react';
import { Dialog } from '../../../controls/popups/Dialog';
import { useCommands, usePlaygroundStore } from '../playgroundContext';
import { turnCharacters, useCharacters } from './characterKeys';
import { isCharacter } from './keyName';
import { AREAS, SHORTCUTS, type Shortcut } from './shortcuts';
import { keysTexts, useKeysWords, type KeysWords } from './words';
import styles from './KeysDialog.module.css';

const isApple = () => /^(Mac|iPhone|iPad)/.test(navigator.platform);

/** `Mod+Shift+z` as it stands on the keys. */
function capsOf(key: string, { t }: KeysWords): readonly string[] {
  return key.split(/(?<=.)\+/).map((part) => {
    if (part === 'Mod') return isApple() ? '⌘' : 'Ctrl';
    const name = `keyName.${part}`;
    if (Object.hasOwn(keysTexts.en, name)) return t(name as 'keyName.Space');
    return part.length === 1 ? part.toUpperCase() : part;
  });
}

/** A row of digits is written as a range; of signs on one key the first stands for all. */
const shownKey = (keys: readonly string[]): string =>
  keys.length > 2 ? `${keys[0]} – ${keys.at(-1)}` : (keys[0] ?? '');

function Row({ shortcut, words, isOff }: { shortcut: Shortcut; words: KeysWords; isOff: boolean }) {
  return (
    <div className={styles['row']} data-off={isOff || undefined}>
      <dt>
        {capsOf(shownKey(shortcut.keys), words).map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </dt>
      <dd>{words.t(shortcut.name)}</dd>
    </div>
  );
}

/** Every key of the page, by area, as the keys themselves are registered; keys of one character can be switched off. */
export function KeysDialog() {
  const words = useKeysWords();
  const { t } = words;
  const { arrange } = useCommands();
  const playground = usePlaygroundStore();
  const areOn = useCharacters();
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return (
    <Dialog title={t('keys.title')} closeLabel={t('close')} open onClose={() => arrange({ listsKeys: false })}>
      <p className="muted">{t('keys.intro')}</p>
      <label className={styles['switch']}>
        <input type="checkbox" checked={areOn} onChange={(event) => turnCharacters(event.currentTarget.checked)} />
        <span>
          {t('keys.characters')}
          <span className="muted"> {t('keys.charactersHint')}</span>
        </span>
      </label>
      <div className={styles['areas']}>
        {AREAS.map((area) => (
          <section key={area} aria-label={t(`keys.${area}`)}>
            <h3>{t(`keys.${area}`)}</h3>
            <dl>
              {SHORTCUTS.filter((one) => one.area === area && (one.isThere?.(playground) ?? true)).map((shortcut) => (
                <Row
                  key={shortcut.name}
                  shortcut={shortcut}
                  words={words}
                  isOff={!areOn && shortcut.keys.every(isCharacter)}
                />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
