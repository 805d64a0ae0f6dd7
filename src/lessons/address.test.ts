import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonHash, lessonOfHash } from './address';
import { LESSON_NAMES } from './names';

describe('a lesson in a link', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LESSON_NAMES), fc.integer({ min: 0, max: 98 }), (name, step) => {
        expect(lessonOfHash(`#${lessonHash({ name, step })}`)).toEqual({ name, step });
      }),
    );
  });
  it('is none where the name is not known, and begins where the step is no number', () => {
    expect(lessonOfHash('#lesson=nothing')).toBeNull();
    expect(lessonOfHash('')).toBeNull();
    for (const at of ['0', '-1', 'x', '1.5', '1000', '']) {
      expect(lessonOfHash(`#lesson=first-look&at=${at}`)).toEqual({ name: 'first-look', step: 0 });
    }
  });
  it('breaks on nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => void lessonOfHash(text)));
  });
});
