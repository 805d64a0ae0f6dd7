/** What the runs of a search have come to so far. */
import type { SearchJudgement, SearchResults } from '../../protocol/search';
import { spreadOf } from '../../evaluation/luck';
import { effectsOf } from './effects';
import { looksOf } from './looks';
import { rank, runsByTrial } from './ranking';

export function judgeSearch(results: SearchResults): SearchJudgement {
  const byTrial = runsByTrial(results);
  const ranking = rank(byTrial);
  const [best] = ranking;
  const ofBest = byTrial.find(({ trial }) => trial === best?.trial);
  return {
    ranking,
    chosen:
      best && ofBest && best.rank !== null
        ? { trial: best.trial, validation: best.validation.mean, test: spreadOf(ofBest.runs.map(({ test }) => test)) }
        : null,
    effects: effectsOf(byTrial, results),
    looks: looksOf(byTrial, results.looksBefore),
  };
}
