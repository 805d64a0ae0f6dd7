import type { ComponentType } from 'react';
import { SECTIONS, type SectionName, type SettingName } from '../../../model/settings/settings';
import { hasSetting } from '../../../model/settings/sources/taskSettings';
import { usePlayground, useWords } from '../page/playgroundContext';
import { Locked } from '../shown/Locked';
import { SettingControl } from './SettingControl';
import { settingLabel } from './settingLabel';
import styles from './SettingList.module.css';

/** Controls of their own for some settings of a section; null for one that another control has. */
export type OwnControls<S extends SectionName> = { readonly [K in keyof (typeof SECTIONS)[S]]?: ComponentType | null };

type SettingListProps<S extends SectionName> = {
  section: S;
  /** In sight; the rest is a click away, in the order of the section. */
  inSight: readonly (keyof (typeof SECTIONS)[S])[];
  own?: OwnControls<S>;
};

/** All settings of a section: a new one is here as soon as it is in the table. */
export function SettingList<S extends SectionName>({ section, inSight, own = {} }: SettingListProps<S>) {
  const words = useWords();
  const names = Object.keys(SECTIONS[section]) as (SettingName & keyof (typeof SECTIONS)[S])[];
  const task = usePlayground((state) => state.config.task);
  const shown = names.filter((name) => own[name] !== null && hasSetting(task, name));
  const further = shown.filter((name) => !inSight.includes(name));
  const control = (name: (typeof names)[number]) => {
    const Own: ComponentType | null | undefined = own[name];
    return (
      <div key={name} className="contents" data-place={`set-${name}`}>
        <Locked name={name}>{Own ? <Own /> : <SettingControl name={name} />}</Locked>
      </div>
    );
  };
  return (
    <>
      {shown.filter((name) => inSight.includes(name)).map(control)}
      {further.length > 0 && (
        <details className={styles['more']}>
          <summary>
            {words.t('settings.more')}{' '}
            <span className="muted">{further.map((name) => settingLabel(name, words)).join(', ')}</span>
          </summary>
          <div className={styles['list']}>{further.map(control)}</div>
        </details>
      )}
    </>
  );
}
