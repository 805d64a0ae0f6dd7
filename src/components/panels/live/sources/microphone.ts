/** The loudness of the microphone, 0 to 100; what is heard goes nowhere else. */
import { sampling, type PointSource, type Stop } from './pointSource';

/** Decibels below full scale that count as silence. */
const SILENCE = -70;

/** Root mean square in decibels, as a share of the range from silence to full scale. */
function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-12);
  return 100 * Math.min(1, Math.max(0, 1 - decibels / SILENCE));
}

export const microphone = (perSecond: () => number): PointSource => ({
  start({ ready, points, fail }) {
    let isOver = false;
    let stop: Stop = () => undefined;
    async function listen(): Promise<void> {
      // Undefined where the page is not in a secure context, whatever the types say.
      const devices = navigator.mediaDevices as MediaDevices | undefined;
      if (!devices) return fail({ code: 'not-secure', source: 'microphone' });
      const heard = await devices.getUserMedia({ audio: { echoCancellation: false, autoGainControl: false } });
      const context = new AudioContext();
      stop = () => {
        for (const track of heard.getTracks()) track.stop();
        void context.close();
      };
      if (isOver) return stop();
      const analyser = context.createAnalyser();
      analyser.fftSize = 2048;
      context.createMediaStreamSource(heard).connect(analyser);
      const samples = new Float32Array(analyser.fftSize);
      ready();
      const endSampling = sampling(
        perSecond,
        () => {
          analyser.getFloatTimeDomainData(samples);
          return loudness(samples);
        },
        points,
      );
      const end = stop;
      stop = () => {
        endSampling();
        end();
      };
    }
    listen().catch((thrown: unknown) => {
      const name = thrown instanceof DOMException ? thrown.name : '';
      if (isOver) return;
      const isAbsent = name === 'NotFoundError' || name === 'NotReadableError' || name === 'OverconstrainedError';
      fail({ code: isAbsent ? 'none-there' : 'refused', source: 'microphone' });
    });
    return () => {
      isOver = true;
      stop();
    };
  },
});
