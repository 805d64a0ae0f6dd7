import type { ReactNode } from 'react';
import type { SettingName } from '../../../model/settings/settings';
import { isLocked } from '../../../store/shown/selectors';
import { usePlayground, useWords } from '../page/playgroundContext';

/** The control of a setting: where the link locks that, every control in it is disabled, under a lock (`limits.css`). */
export function Locked({ name, children }: { name: SettingName; children: ReactNode }) {
  const { t } = useWords();
  const locked = usePlayground((state) => isLocked(state, name));
  if (!locked) return children;
  return (
    <fieldset disabled className="locked" title={t('locked')}>
      <legend className="visually-hidden">{t('locked')}</legend>
      {children}
    </fieldset>
  );
}
