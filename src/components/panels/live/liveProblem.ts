/** Why a stream does not come, and what to do, in words. */
import type { LiveProblem } from '../../../store/live/facts';
import type { LiveWords } from './words';

export function problemText(problem: LiveProblem, { t }: LiveWords): string {
  switch (problem.code) {
    case 'refused':
      return t(problem.source === 'tilt' ? 'live.problem.tiltRefused' : 'live.problem.microphoneRefused');
    case 'none-there':
      return t(problem.source === 'tilt' ? 'live.problem.tiltAbsent' : 'live.problem.microphoneAbsent');
    case 'not-secure':
      return t('live.problem.notSecure');
    case 'bad-address':
      return t('live.problem.badAddress', problem);
    case 'not-allowed':
      return t('live.problem.notAllowed', problem);
    case 'no-answer':
      return t('live.problem.noAnswer', problem);
    case 'closed':
      return t('live.problem.closed', problem);
    case 'formula':
      return t('live.problem.formula');
    case 'no-series':
      return t('live.problem.noSeries');
    case 'not-arrived':
      return t('live.problem.notArrived', problem);
    case 'crashed':
      return t('live.problem.crashed', problem);
  }
}
