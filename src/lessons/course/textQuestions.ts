/** What the lesson on a text asks. */
import type { Question } from '../question';
import { isTrained } from '../seen';
import { bitsOf } from '../textNumbers';

export const howManyBits: Question = {
  kind: 'choice',
  asks: {
    en: 'It believed in the right character by 1/4. How many bits of surprise?',
    zh: '它对正确字符的相信程度是 1/4。意外是几比特？',
  },
  options: [
    {
      id: 'quarter',
      says: { en: '1/4', zh: '1/4' },
      isRight: false,
      because: {
        en: 'That is the belief. Surprise grows as belief falls.',
        zh: '那是相信程度。越不相信，意外越大。',
      },
    },
    {
      id: 'two',
      says: { en: '2', zh: '2' },
      isRight: true,
      because: { en: 'Halved twice: 1 to 1/2 to 1/4.', zh: '减半两次：1 到 1/2 再到 1/4。' },
    },
    {
      id: 'four',
      says: { en: '4', zh: '4' },
      isRight: false,
      because: {
        en: 'Four characters seem equally likely, but two yes-or-no questions tell them apart: 2 bits.',
        zh: '相当于四个字符同样可能，但问两次“是不是”就能分清：2 比特。',
      },
    },
  ],
};

export const bitsAtTheEnd: Question = {
  kind: 'number',
  asks: { en: 'How many bits a character, after all epochs?', zh: '全部轮次之后，每个字符几比特？' },
  unit: { en: 'bits', zh: '比特' },
  min: 0,
  max: 7,
  step: 0.1,
  truth: (seen) => (isTrained(seen) ? (bitsOf(seen)?.bits ?? null) : null),
  because: {
    en: 'The first epoch brings most: what is frequent is learned soon.',
    zh: '第一个轮次进步最大：常见的东西学得快。',
  },
};

export const whereSurprised: Question = {
  kind: 'choice',
  asks: { en: 'At which letters of a word is it surprised most?', zh: '一个词的哪些字母最让它意外？' },
  options: [
    {
      id: 'first',
      says: { en: 'The first', zh: '第一个' },
      isRight: true,
      because: {
        en: 'Which word comes is open; its first letters narrow it down.',
        zh: '接下来是哪个词还不定；开头的字母会缩小范围。',
      },
    },
    {
      id: 'later',
      says: { en: 'From the fourth on', zh: '第四个及以后' },
      isRight: false,
      because: {
        en: 'By then the beginning of the word is known, and fewer endings are left.',
        zh: '这时已经知道词的开头，剩下的可能更少。',
      },
    },
    {
      id: 'same',
      says: { en: 'All the same', zh: '都一样' },
      isRight: false,
      because: {
        en: 'It would be so if it knew only how often each letter comes, wherever it stands.',
        zh: '如果它只知道每个字母出现多少次、不管位置，才会差不多。',
      },
    },
  ],
};

export const whatIsShown: Question = {
  kind: 'choice',
  asks: { en: 'What does this run show?', zh: '这次训练说明了什么？' },
  options: [
    {
      id: 'understood',
      says: { en: 'It has understood the text', zh: '它读懂了文本' },
      isRight: false,
      because: {
        en: 'Nothing here measures meaning; a table of counts would have understood as well.',
        zh: '这里没有什么衡量意义；照这样说，一张计数表也读懂了。',
      },
    },
    {
      id: 'follows',
      says: { en: 'It has learned which characters follow which', zh: '它学到了哪些字符跟在哪些后面' },
      isRight: true,
      because: {
        en: 'That is what it was asked, and what the bits measure.',
        zh: '训练要求的就是这个，比特衡量的也是这个。',
      },
    },
    {
      id: 'nothing',
      says: { en: 'It has learned nothing', zh: '它什么也没学到' },
      isRight: false,
      because: {
        en: 'It beats the counts of single characters and those after one.',
        zh: '它胜过了只数单个字符，也胜过了数上一个字符之后来什么。',
      },
    },
  ],
};
