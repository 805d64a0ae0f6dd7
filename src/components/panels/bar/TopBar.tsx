import { Suspense } from 'react';
import { unlessAbsent } from '../../../model/protocol/arrival';
import { fetchLanguage } from '../../../i18n/words';
import { Counters } from './Counters';
import { ExportButton } from '../exporting/ExportButton';
import { LessonsButton } from '../lessons/LessonsButton';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { isShown } from '../../../store/shown/selectors';
import { ShareButton } from './ShareButton';
import { Transport } from './Transport';
import { useTheme } from '../page/useTheme';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from '../page/PanelBoundary';
import styles from './TopBar.module.css';

const Limited = fetched(async () => (await import('../shown/Limited')).Limited);

/** Time controls and counters, always at the top; language, theme and what leaves the page at the right. */
export function TopBar() {
  const { t, language } = useWords();
  const { chooseLanguage, missLanguage, chooseTheme } = useCommands();
  const chosen = usePlayground((state) => state.theme);
  const theme = useTheme();
  const shown = usePlayground((state) => state.shown);
  const other = language === 'en' ? 'zh' : 'en';
  const themeLabel = t('bar.theme', { theme: t(`theme.${chosen}`) });
  return (
    <header className={styles['bar']}>
      <h1 className={styles['wordmark']}>
        LSTM<span aria-hidden="true">·</span>
        <span className="visually-hidden"> </span>Playground
      </h1>
      <div className={styles['tools']}>
        {isShown({ shown }, 'tools') && (
          <>
            <LessonsButton />
            <div data-desk>
              <ShareButton />
              <ExportButton />
            </div>
            <button
              type="button"
              className="button"
              lang={other === 'zh' ? 'zh-CN' : 'en'}
              onClick={() => {
                // Where its file cannot be had, the page stays in the language that it has.
                fetchLanguage(other).then(() => chooseLanguage(other), unlessAbsent(missLanguage));
              }}
            >
              {t('bar.language')}
            </button>
            <button
              type="button"
              className="button"
              aria-label={themeLabel}
              title={themeLabel}
              onClick={() => chooseTheme(theme === 'light' ? 'dark' : 'light')}
            >
              <span aria-hidden="true">◐</span>
            </button>
          </>
        )}
        {shown && (
          <PanelBoundary>
            <Suspense fallback={null}>
              <Limited />
            </Suspense>
          </PanelBoundary>
        )}
      </div>
      {isShown({ shown }, 'transport') && <Transport />}
      {isShown({ shown }, 'counters') && <Counters />}
    </header>
  );
}
