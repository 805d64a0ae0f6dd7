import { describe, expect, it } from 'vitest';
import { configFor, effectOf } from '../../model/settings/config';
import { LANGUAGES } from '../../i18n/language';
import { testPlayground } from '../../store/playground.fixture';
import type { Lesson, LessonStep } from '../lesson';
import type { Texts } from '../texts';
import { piecesOf, plainText, type Piece } from '../marks';
import { LESSON_NAMES, type LessonName } from '../names';
import { PLACES } from '../places';
import { stageAt } from '../stage';
import { LESSONS, lessonOf } from './lessons';

const MOST = { en: 60, zh: 120 } as const;
const STEPS = { least: 5, most: 8 } as const;
/** The article has twelve sections. */
const MORE_STEPS: Partial<Record<LessonName, number>> = { article: 12 };

/** Numbers are read from the run: any will do where only the words are looked at. */
const ANY = new Proxy({}, { get: () => 1, has: () => true }) as Readonly<Record<string, number>>;
const piecesIn = (text: string): readonly Piece[] => piecesOf(text, ANY, String);
const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const HAN = /\p{Script=Han}/gu;

/** English by words; Chinese by characters, with a number or a Latin word as one. */
function lengthOf(text: string, language: 'en' | 'zh'): number {
  const words = (plain: string) => plain.split(/[^\p{L}\p{N}’]+/u).filter((word) => word !== '').length;
  const plain = plainText(piecesIn(text).filter(({ kind }) => kind !== 'formula'));
  if (language === 'en') return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return (plain.match(HAN) ?? []).length + words(plain.replace(HAN, ' '));
}

function textsOf({ title, text, waits, asks, claim }: LessonStep): readonly Texts[] {
  const options = asks?.kind === 'choice' ? asks.options.flatMap(({ says, because }) => [says, because]) : [];
  const asked = asks ? [asks.asks, ...options, ...('because' in asks ? [asks.because] : [])] : [];
  return [title, text, ...(waits ? [waits.says] : []), ...asked, ...(claim ? [claim.says, claim.otherwise] : [])];
}

const placesIn = (text: string): readonly string[] =>
  piecesIn(text)
    .flatMap((piece) => (piece.kind === 'place' ? [piece.place] : []))
    .sort();
const formulasIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$([^$]+)\$/g)].map(([, name]) => name ?? '').sort();

const everyStep: readonly [string, LessonStep, Lesson, number][] = LESSONS.flatMap((lesson) =>
  lesson.steps.map((step, at): [string, LessonStep, Lesson, number] => [
    `${lesson.name}, ${step.id}`,
    step,
    lesson,
    at,
  ]),
);

it('has each lesson once, in the order of their names', () => {
  const names = LESSONS.map(({ name }) => name);
  expect(names).toEqual(LESSON_NAMES.filter((name) => names.includes(name)));
  for (const name of names) expect(lessonOf(name).name).toBe(name);
});

describe.each(LESSONS.map((lesson) => [lesson.name, lesson] as const))(
  '%s',
  (name, { steps, title, about, minutes }) => {
    it('takes a few steps, each with a name of its own', () => {
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      expect(steps.length).toBeGreaterThanOrEqual(STEPS.least);
      expect(steps.length).toBeLessThanOrEqual(MORE_STEPS[name] ?? STEPS.most);
      expect(minutes).toBeGreaterThanOrEqual(5);
      for (const language of LANGUAGES) expect(title[language] && about[language]).not.toBe('');
    });
    it('asks before it shows, proves what it says, and begins with settings of its own', () => {
      expect(steps.some(({ asks }) => asks)).toBe(true);
      expect(steps.some(({ claim }) => claim)).toBe(true);
      expect(steps[0]?.stage?.settings).toBeDefined();
    });
  },
);

describe.each(everyStep)('%s', (_, step, lesson, at) => {
  it.each(LANGUAGES)('is short enough in %s', (language) => {
    expect(lengthOf(step.text[language], language)).toBeLessThanOrEqual(MOST[language]);
  });
  it('says the same in all languages: the same places, formulas and numbers', () => {
    for (const texts of textsOf(step)) {
      for (const language of LANGUAGES) {
        expect(texts[language]).not.toBe('');
        expect(placesIn(texts[language])).toEqual(placesIn(texts.en));
        expect(formulasIn(texts[language])).toEqual(formulasIn(texts.en));
        expect(namesIn(texts[language]).toSorted()).toEqual(namesIn(texts.en).toSorted());
      }
    }
  });
  it('has numbers only where they are proved', () => {
    const { claim } = step;
    const written = textsOf(step).filter((texts) => texts !== claim?.says && texts !== claim?.otherwise);
    for (const texts of written) for (const language of LANGUAGES) expect(namesIn(texts[language])).toEqual([]);
  });
  it('lights places that are there', () => {
    for (const place of step.lights ?? []) expect(PLACES).toContain(place);
  });
  it('has settings that stay as they are', () => {
    const { settings } = step.stage ?? {};
    const { config } = stageAt(lesson, at);
    for (const [name, value] of Object.entries(settings ?? {})) expect(config).toHaveProperty(name, value);
    expect(effectOf(config, { ...configFor(config.data, config.task), ...config })).toBeNull();
  });
  it('has at least one right answer, and not only right ones', () => {
    if (step.asks?.kind !== 'choice') return;
    const { options } = step.asks;
    expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
    expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    expect(options.length).toBeGreaterThan(1);
  });
  it('knows nothing of a page on which nothing has happened yet', () => {
    const { getState } = testPlayground('sunspots').playground;
    expect(step.claim?.check(getState(), {}) ?? null).toBeNull();
  });
});
