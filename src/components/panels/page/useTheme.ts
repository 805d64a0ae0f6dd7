import { useMediaQuery } from '../../controls/browser/useMediaQuery';
import { FORCED } from '../../theme';
import { usePlayground } from './playgroundContext';

/** The theme in force: the chosen one, or that of the system. */
export function useTheme(): 'light' | 'dark' {
  const chosen = usePlayground((state) => state.theme);
  const dark = useMediaQuery('(prefers-color-scheme: dark)');
  const forced = useMediaQuery(FORCED);
  if (chosen !== 'system' && !forced) return chosen;
  return dark ? 'dark' : 'light';
}
