/** How far a phone is tipped from front to back, in degrees. */
import { sampling, type PointSource, type Stop } from './pointSource';

/** iOS asks the user; others have no such function. */
type Asking = { requestPermission?(): Promise<'granted' | 'denied'> };

/** Milliseconds after which a device that has said nothing has nothing to say. */
const SILENT = 2000;

export const tilt = (perSecond: () => number): PointSource => ({
  start({ ready, points, fail }) {
    let degrees = Number.NaN;
    let stopSampling: Stop = () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const follow = ({ beta }: DeviceOrientationEvent) => {
      if (beta === null) return;
      if (Number.isNaN(degrees)) {
        clearTimeout(timer);
        ready();
        stopSampling = sampling(perSecond, () => degrees, points);
      }
      degrees = beta;
    };
    async function ask(): Promise<void> {
      if (!window.isSecureContext) return fail({ code: 'not-secure', source: 'tilt' });
      const asking = (window.DeviceOrientationEvent as (typeof DeviceOrientationEvent & Asking) | undefined) ?? null;
      if (!asking) return fail({ code: 'none-there', source: 'tilt' });
      const answer = (await asking.requestPermission?.()) ?? 'granted';
      if (isOver) return;
      if (answer !== 'granted') return fail({ code: 'refused', source: 'tilt' });
      window.addEventListener('deviceorientation', follow);
      timer = setTimeout(() => fail({ code: 'none-there', source: 'tilt' }), SILENT);
    }
    ask().catch(() => !isOver && fail({ code: 'refused', source: 'tilt' }));
    return () => {
      isOver = true;
      clearTimeout(timer);
      stopSampling();
      window.removeEventListener('deviceorientation', follow);
    };
  },
});
