/** Rates and stops against those of PyTorch and of Keras' rule, made by `reference/schedules.py`. */
import { describe, expect, it } from 'vitest';
import type { Config } from '../settings/settings';
import { isOver, NEW_PATIENCE, patienceAfter } from './earlyStopping';
import reference from './reference/schedules.json';
import { NO_PLATEAU, plateauAfter, rateShare } from './schedule';

const { rate, round: epochs, losses } = reference;

describe('the learning rate by epoch', () => {
  it.each(reference.schedules)(
    'of $schedule, $scheduleEpochs, $scheduleFactor is that of PyTorch',
    ({ rates, schedule, ...rest }) => {
      const settings = { ...rest, schedule: schedule as Config['schedule'], epochs };
      let plateau = NO_PLATEAU;
      const found = losses.map((loss, epoch) => {
        const now = rate * rateShare(settings, epoch, plateau);
        plateau = plateauAfter(plateau, loss, settings);
        return now;
      });
      for (const [epoch, expected] of rates.entries()) expect(found[epoch]! / expected).toBeCloseTo(1, 9);
      expect(new Set(rates).size).toBeGreaterThan(3);
    },
  );
});

describe('early stopping', () => {
  it.each(reference.stopping)(
    'with patience $patience ends after epoch $end',
    ({ patience, end, epoch, loss, early }) => {
      let state = NEW_PATIENCE;
      let last = 0;
      while (last < losses.length && !isOver(state, patience)) {
        const known = { epoch: last + 1, train: 0, validation: losses[last]!, learningRate: rate };
        const parameters = Float32Array.of(known.epoch);
        state = patienceAfter(state, known, () => parameters, patience);
        last = known.epoch;
      }
      expect({ end: last, early: isOver(state, patience) }).toEqual({ end, early });
      expect(state.best).toMatchObject({ epoch, loss });
      expect(state.best!.parameters[0]).toBe(epoch);
    },
  );
});
