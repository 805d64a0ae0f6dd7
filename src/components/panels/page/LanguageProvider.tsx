import { useDeferredValue, type ReactNode } from 'react';
import { LanguageContext, usePlayground } from './playgroundContext';

/** The whole page in other words is more than a frame's work: it is drawn in small pieces between which the page answers. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const language = useDeferredValue(usePlayground((state) => state.language));
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
