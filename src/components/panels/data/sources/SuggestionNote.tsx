import type { Reason } from '../../../../model/settings/sources/suggest';
import type { SettingName } from '../../../../model/settings/settings';
import type { Words } from '../../../../i18n/words';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import styles from '../DataPanel.module.css';

function reasonText(reason: Reason, { t }: Words): string {
  switch (reason.code) {
    case 'season-known':
    case 'season-found':
      return t(`suggest.${reason.code}`, reason);
    case 'drifts':
      return t('suggest.drifts', reason);
    case 'swings-grow':
      return t('suggest.swings-grow');
    case 'holes':
      return t('suggest.holes', reason);
    case 'window':
      return t('suggest.window', reason);
    case 'epochs':
      return t('suggest.epochs', reason);
  }
}

/** For a series of a user's own: the settings that its trend, season and length speak for, and why; and the way back to them. */
export function SuggestionNote() {
  const words = useWords();
  const { t } = words;
  const { change } = useCommands();
  const config = usePlayground((state) => state.config);
  const suggested = usePlayground((state) => state.suggested);
  if (!suggested) return null;
  const names = Object.keys(suggested.settings) as (keyof typeof suggested.settings & SettingName)[];
  const isUsed = names.every((name) => suggested.settings[name] === config[name]);
  return (
    <div className={styles['report']}>
      <h3>{t('suggest.title')}</h3>
      <ul>
        {suggested.reasons.map((reason) => (
          <li key={reason.code}>{reasonText(reason, words)}</li>
        ))}
      </ul>
      {!isUsed && (
        <button type="button" className="button button-small" onClick={() => change(suggested.settings)}>
          {t('suggest.apply')}
        </button>
      )}
    </div>
  );
}
