import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { PlainKey, Words } from '../../../../i18n/words';
import { SETTINGS, type SettingName } from '../../../../model/settings/settings';
import { hasSetting } from '../../../../model/settings/sources/taskSettings';
import { networkConfig } from '../../../../store/training/selectors';
import { usePlayground, useSnapshotOfState, useWords } from '../../page/playgroundContext';
import { settingLabel } from '../../settings/settingLabel';
import { pictureCaption } from '../pictureCaption';
import { useInLight } from '../usePictureItems';
import { handoutFigures, type HandoutFigures } from './handoutFigures';
import styles from './Handout.module.css';

/** What a reader of paper cannot change, and need not know. */
const LEFT_OUT: ReadonlySet<SettingName> = new Set<SettingName>(['data', 'saved', 'column', 'engine']);

/** What is worth its room only where somebody changed it. */
const IF_CHANGED: ReadonlySet<SettingName> = new Set<SettingName>([
  'task',
  'delay',
  'samples',
  'inputGate',
  'forgetGate',
  'outputGate',
  'candidateActivation',
  'outputActivation',
  'forgetBias',
  'directions',
]);

/** What the page is on paper: forecast, losses, errors, settings, and the open view of the inside, on two pages. */
export function Handout() {
  const words = useWords();
  const { t } = words;
  const now = useSnapshotOfState();
  const inLight = useInLight();
  const [figures, setFigures] = useState<HandoutFigures | null>(null);
  useEffect(() => {
    // The browser lays out the paper as soon as this returns.
    const before = () => {
      const made = inLight(() => handoutFigures((title) => pictureCaption(now(), words, title)));
      flushSync(() => setFigures(made));
    };
    const after = () => setFigures(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [inLight, now, words]);
  if (!figures) return null;
  return createPortal(
    <div className={styles['handout']} data-handout>
      <section className={styles['page']}>
        <h1>{t('app.title')}</h1>
        <Figure svg={figures.forecast} />
        <div className={styles['pair']}>
          <Figure svg={figures.loss} />
          <Figure svg={figures.evaluation} />
        </div>
        <SettingsTable />
      </section>
      <section className={styles['page']}>
        <Figure svg={figures.view} isTall />
      </section>
    </div>,
    document.body,
  );
}

/** A part of the document and no image: its text has the page's font, which is there already. */
function Figure({ svg, isTall = false }: { svg: string; isTall?: boolean }) {
  if (svg === '') return null;
  return <div className={isTall ? styles['tall'] : styles['figure']} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** An option in words, a number as it is. */
function valueText(name: SettingName, value: string | number, { t, number }: Words): string {
  if (typeof value === 'number') return number(value);
  return 'options' in SETTINGS[name] ? t(`${name}.${value}` as PlainKey) || value : value;
}

function SettingsTable() {
  const words = useWords();
  const config = usePlayground(networkConfig);
  const isWorth = (name: SettingName) =>
    config[name] !== '' && !(IF_CHANGED.has(name) && config[name] === SETTINGS[name].default);
  const names = (Object.keys(SETTINGS) as SettingName[]).filter(
    (name) => !LEFT_OUT.has(name) && hasSetting(config.task, name) && isWorth(name),
  );
  return (
    <dl className={styles['settings']} aria-label={words.t('settings.title')}>
      {names.map((name) => (
        <div key={name}>
          <dt>{settingLabel(name, words)}</dt>
          <dd>{valueText(name, config[name], words)}</dd>
        </div>
      ))}
    </dl>
  );
}
