import { describe, expect, it } from 'vitest';
import type { Lesson, LessonStep } from './lesson';
import { stageAt } from './stage';
import { trained } from './waits';

const texts = { en: '', zh: '' };
const step = (id: string, rest: Partial<LessonStep> = {}): LessonStep => ({ id, title: texts, text: texts, ...rest });
const lessonWith = (...steps: readonly LessonStep[]): Lesson => ({
  name: 'first-look',
  title: texts,
  about: texts,
  minutes: 5,
  steps,
});

describe('where a step puts the page', () => {
  const lesson = lessonWith(
    step('a', { stage: { settings: { data: 'sines', units: 3 }, view: 'inside-cell', pinned: { unit: 1, time: 2 } } }),
    step('b', { waits: trained }),
    step('c', { stage: { forecast: 'freeRun' } }),
    step('d', { stage: { settings: { units: 5 } } }),
    step('e', { stage: { trained: true, view: 'models' } }),
  );
  it('keeps what a step leaves out', () => {
    expect(stageAt(lesson, 2)).toMatchObject({
      view: 'inside-cell',
      forecast: 'freeRun',
      pinned: { unit: 1, time: 2 },
    });
  });
  it('has trained what the learner was to train', () => {
    expect(stageAt(lesson, 0).trained).toBe(false);
    expect(stageAt(lesson, 1).trained).toBe(false);
    expect(stageAt(lesson, 2).trained).toBe(true);
  });
  it('makes another network of other settings, over those before it, and lets go of what was pinned', () => {
    const stage = stageAt(lesson, 3);
    expect(stage).toMatchObject({ trained: false, pinned: null, view: 'inside-cell' });
    expect(stage.config).toMatchObject({ data: 'sines', units: 5, engine: 'wasm' });
    expect(stageAt(lesson, 4)).toMatchObject({ trained: true, view: 'models' });
  });
});
