import { SECTIONS, type SettingName } from '../../../model/settings/settings';
import { lockableIn, lockableOf, namesOf } from '../../../store/shown/link';
import { settingLabel } from '../settings/settingLabel';
import { useSharingWords } from './words';

type LockChoicesProps = { locked: readonly SettingName[]; onChoose(locked: readonly SettingName[]): void };

/** Whole panels, or single settings of them. The series itself is locked with its panel. */
export function LockChoices({ locked, onChoose }: LockChoicesProps) {
  const words = useSharingWords();
  const { t } = words;
  const set = (names: readonly SettingName[], isLocked: boolean) =>
    onChoose(lockableIn(SECTIONS).filter((name) => (names.includes(name) ? isLocked : locked.includes(name))));
  const sections = namesOf(SECTIONS).map((section) => {
    const names = lockableOf(SECTIONS, section);
    return { section, names, isWhole: names.every((name) => locked.includes(name)) };
  });
  return (
    <>
      <div className="share-row">
        {sections.map(({ section, names, isWhole }) => (
          <label key={section}>
            <input type="checkbox" checked={isWhole} onChange={() => set(names, !isWhole)} />
            {t(`${section}.title`)}
          </label>
        ))}
      </div>
      <details>
        <summary>{t('share.single')}</summary>
        {sections.map(({ section, names, isWhole }) => (
          <fieldset key={section} className="share-settings" disabled={isWhole}>
            <legend>{t(`${section}.title`)}</legend>
            {names
              .filter((name) => name !== 'data')
              .map((name) => (
                <label key={name}>
                  <input
                    type="checkbox"
                    checked={locked.includes(name)}
                    onChange={() => set([name], !locked.includes(name))}
                  />
                  {settingLabel(name, words)}
                </label>
              ))}
          </fieldset>
        ))}
      </details>
    </>
  );
}
