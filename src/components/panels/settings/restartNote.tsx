import { SETTINGS, type SettingName } from '../../../model/settings/settings';
import type { Words } from '../../../i18n/words';
import { useWords } from '../page/playgroundContext';

const ID = 'restarts-note';

/** The sign of a setting whose change starts training afresh; nothing for one that applies to the running network. */
export function restartNote(name: SettingName, { t }: Words) {
  return SETTINGS[name].effect === 'now' ? undefined : { sign: t('restarts.sign'), title: t('restarts.note'), id: ID };
}

/** What the sign means, once on the page, for those who cannot see the tooltip. */
export function RestartNote() {
  const { t } = useWords();
  return (
    <p id={ID} className="visually-hidden">
      {t('restarts.note')}
    </p>
  );
}
