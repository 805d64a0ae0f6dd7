import { useMediaQuery } from '../../controls/browser/useMediaQuery';
import { usePlayground } from './playgroundContext';

/** The theme in force: the chosen one, or that of the system. */
export function useTheme(): 'light' | 'dark' {
  const chosen = usePlayground((state) => state.theme);
  const dark = useMediaQuery('(prefers-color-scheme: dark)');
  if (chosen !== 'system') return chosen;
  return dark ? 'dark' : 'light';
}
