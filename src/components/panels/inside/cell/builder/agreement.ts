import type { LuckVerdict } from '../../../../../model/protocol/luck';
import type { PaperVerdict } from '../../../../../model/settings/cellPresets';

/** Whether what was found here is what the paper found; `either`: its tasks differed, and both are among them. */
export function agreement(paper: PaperVerdict, found: LuckVerdict | null): 'yes' | 'no' | 'either' | 'open' {
  if (found === null || found.code === 'too-few') return 'open';
  if (paper === 'hurts') return found.code === 'worse' ? 'yes' : 'no';
  // The paper found no variant better, and counts that as no loss.
  if (paper === 'costs-nothing') return found.code === 'worse' ? 'no' : 'yes';
  return found.code === 'better' ? 'no' : 'either';
}
