import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../lesson';
import { codeOf, readCodes, receiptOf } from './code';
import { poolOf } from './pool';
import type { Receipt } from './receipt';

const texts = { en: '', zh: '' };
const option = (id: string, isRight = false) => ({ id, isRight, says: texts, because: texts });
const lesson: Lesson = {
  name: 'first-look',
  title: texts,
  about: texts,
  minutes: 5,
  steps: [
    {
      id: 'a',
      title: texts,
      text: texts,
      asks: { kind: 'choice', asks: texts, options: [option('x', true), option('y')] },
    },
    {
      id: 'b',
      title: texts,
      text: texts,
      asks: { kind: 'number', asks: texts, unit: texts, min: 0, max: 1, step: 1, truth: () => 1, because: texts },
    },
    { id: 'c', title: texts, text: texts, claim: { says: texts, otherwise: texts, check: () => null } },
  ],
};
const lessonOf = () => lesson;
const receipt: Receipt = {
  version: 1,
  lesson: 'first-look',
  by: 'Ада',
  at: '2026-11-28T11:50Z',
  seed: 7,
  answers: { a: { kind: 'choice', chosen: 'x' }, b: { kind: 'number', value: 0.25 } },
  figures: { c: { holds: true, evidence: { mae: 13.25 } } },
};

describe('a receipt', () => {
  it('comes back from its code, be it broken over lines or in the midst of a letter', () => {
    const code = codeOf(receipt);
    expect(code.length).toBeLessThan(400);
    expect(receiptOf(code, lessonOf)).toEqual(receipt);
    expect(receiptOf(`${code.slice(0, 40)}\n  ${code.slice(40)}`, lessonOf)).toEqual(receipt);
    expect(readCodes(`Dear teacher,\n${code}\nyours`, lessonOf).receipts).toEqual([receipt]);
  });

  it('is refused where a character of it was changed, lost or put in', () => {
    const code = codeOf(receipt);
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.constantFrom('a', 'b', '0', '1', '-', '_'), (at, other) => {
        fc.pre(code[at] !== other);
        for (const broken of [code.slice(0, at) + other + code.slice(at + 1), code.slice(0, at) + code.slice(at + 1)])
          expect(typeof receiptOf(broken, lessonOf)).toBe('string');
      }),
    );
  });

  it.each<[string, object]>([
    ['another lesson', { lesson: 'nothing' }],
    ['an answer to a step that asks nothing', { answers: { c: { kind: 'choice', chosen: 'x' } } }],
    ['an option that there is not', { answers: { a: { kind: 'choice', chosen: 'z' } } }],
    ['a number that is none', { answers: { b: { kind: 'number', value: 'much' } } }],
    ['an answer of another kind', { answers: { a: { kind: 'number', value: 1 } } }],
    ['a figure that was never claimed', { figures: { a: { holds: true, evidence: {} } } }],
    ['a name as long as a book', { by: 'x'.repeat(500) }],
    ['no date', { at: 'yesterday' }],
  ])('is refused with %s, though its seal is right', (_, change) => {
    expect(receiptOf(codeOf({ ...receipt, ...change } as Receipt), lessonOf)).toBe('unknown');
  });

  it('says what is wrong with a code', () => {
    expect(receiptOf('hello', lessonOf)).toBe('not-a-code');
    expect(receiptOf(codeOf(receipt).replace('LP1', 'LP2'), lessonOf)).toBe('newer');
    expect(receiptOf(`${codeOf(receipt).slice(0, -1)}0`, lessonOf)).toBe('changed');
    fc.assert(fc.property(fc.string(), (text) => void receiptOf(`LP1.${text}`, lessonOf)));
  });
});

describe('a class', () => {
  it('is seen together: answers counted, figures spread, doubled codes once, broken ones named', () => {
    const others: Receipt[] = [
      receipt,
      {
        ...receipt,
        by: 'Ben',
        seed: 8,
        answers: { a: { kind: 'choice', chosen: 'y' } },
        figures: { c: { holds: false, evidence: { mae: 20 } } },
      },
      { ...receipt, by: 'Cy', seed: 9, figures: { c: { holds: true, evidence: { mae: 11 } } } },
    ];
    const codes = others.map(codeOf);
    const read = readCodes([...codes, codes[0], `${codes[1]!.slice(0, -1)}0`].join('\n'), lessonOf);
    expect(read).toMatchObject({ doubled: 1, refused: [{ place: 4, problem: 'changed' }] });
    const pool = poolOf(lesson, read.receipts);
    expect(pool).toMatchObject({ learners: 3, seeds: [7, 8, 9] });
    expect(pool.answers[0]).toMatchObject({
      answered: 3,
      options: [
        { id: 'x', count: 2 },
        { id: 'y', count: 1 },
      ],
    });
    expect(pool.answers[1]).toMatchObject({ values: [0.25, 0.25] });
    expect(pool.figures).toMatchObject([{ name: 'mae', lowest: 11, median: 13.25, highest: 20, by: 'Cy', count: 3 }]);
    expect(pool.failed).toMatchObject([{ count: 1 }]);
  });
});
