import type { Lesson, Wait } from '../lesson';
import { isTrained } from '../seen';
import { bitsOf, closestUnit, DRAWN, goesOn, LIKELIEST, surpriseInWords, wordsSaid } from '../textNumbers';
import { epochsDone, trained } from '../waits';
import { bitsAtTheEnd, howManyBits, whatIsShown, whereSurprised } from './textQuestions';

const coloured: Wait = {
  says: { en: 'Colour the text by a state of a unit', zh: '用某个单元的状态给文本着色' },
  until: ({ textColour, pinned }) => (textColour === 'h' || textColour === 'c') && pinned !== null,
  does({ colourText, pin }, seen) {
    const { unit, state } = closestUnit(seen, 'word') ?? { unit: 0, state: 'h' };
    pin({ unit, time: seen.config.lookBack - 1 });
    colourText(state);
  },
};

/** A book, character by character. */
export const text: Lesson = {
  name: 'text',
  title: { en: 'A text, character by character', zh: '一个字符一个字符地读文本' },
  about: {
    en: 'What guessing the next character takes, how to measure it, and what it does not prove.',
    zh: '猜下一个字符需要什么，怎样衡量，又证明不了什么。',
  },
  minutes: 8,
  steps: [
    {
      id: 'bits',
      title: { en: 'The next character', zh: '下一个字符' },
      text: {
        en: 'Part of a novel, Moby-Dick. At each time step the network reads one [character](forecast) and says how much it believes in each possible next one. It is measured by its *surprise* at what comes, in bits: every bit halves the belief. A sure and right guess costs 0. Here it is untrained.',
        zh: '小说《白鲸》的一部分。每个时间步，网络读一个[字符](forecast)，给出它对每个可能的下一个字符的相信程度。衡量它的是实际字符的*意外程度*，单位是比特：每多一比特，相信程度减半；完全确信又猜对，就是 0。这里是未训练的网络。',
      },
      lights: ['forecast', 'evaluation'],
      stage: {
        settings: { task: 'characters', units: 48, train: 30, validation: 5, epochs: 3, patience: 0 },
        trained: false,
        pinned: null,
      },
      asks: howManyBits,
      claim: {
        says: {
          en: 'Untrained: {bits} bits a character on the test part. Choosing blindly among {symbols} signs costs {blind}.',
          zh: '未训练：测试部分上每个字符 {bits} 比特。在 {symbols} 个符号里瞎猜是 {blind}。',
        },
        otherwise: {
          en: '{bits} bits a character on the test part; choosing blindly among {symbols} signs costs {blind}.',
          zh: '测试部分上每个字符 {bits} 比特；在 {symbols} 个符号里瞎猜是 {blind}。',
        },
        check(seen) {
          const bits = bitsOf(seen)?.bits;
          const symbols = seen.summary?.samples?.classes.length;
          if (bits === undefined || !symbols || seen.step > 0) return null;
          const blind = Math.log2(symbols);
          return { holds: Math.abs(bits - blind) < 0.1, evidence: { bits, symbols, blind } };
        },
      },
    },
    {
      id: 'epoch',
      title: { en: 'Once through the text', zh: '通读一遍' },
      text: {
        en: 'Let it read the training part once: hold Shift and press [Step](step), or choose an epoch from the menu beside. A few seconds. A first rival for the [score](evaluation): who only counts how often each character comes, e often, q hardly ever, and always says the same.',
        zh: '让它把训练部分读一遍：按住 Shift 点击[单步](step)，或从旁边的菜单里选“走一个轮次”，要等几秒。[成绩](evaluation)的第一个对手：只数每个字符出现多少次（e 很多，q 极少），永远给出同一个回答。',
      },
      lights: ['step', 'evaluation'],
      stage: {},
      waits: epochsDone(1, { en: 'Take one epoch', zh: '走一个轮次' }),
      claim: {
        says: {
          en: '{bits} bits now. Counting single characters gets {order0}: the network already makes use of what stands before.',
          zh: '现在是 {bits} 比特。只数单个字符是 {order0}：网络已经用上了前面的内容。',
        },
        otherwise: {
          en: '{bits} bits; counting single characters gets {order0}.',
          zh: '{bits} 比特；只数单个字符是 {order0}。',
        },
        check(seen) {
          const found = bitsOf(seen);
          if (!found || seen.epoch < 1) return null;
          const { bits, order0 } = found;
          return { holds: bits < order0 - 0.5, evidence: { bits, order0 } };
        },
      },
    },
    {
      id: 'counts',
      title: { en: 'Rivals that count', zh: '会数数的对手' },
      text: {
        en: 'Better rivals count what follows the *last* character (order 1: after q comes u), or the last *two* (order 2). They stand in the [table](evaluation), counted on the same training part. First guess how far the network gets, then press [Train](train) for the epochs that are left.',
        zh: '更强的对手会数：*上一个*字符之后出现什么（1 阶：q 之后是 u），或者*前两个*字符之后出现什么（2 阶）。它们就列在[表](evaluation)里，数的是同一个训练部分。先猜网络能到多少，再点击[训练](train)，走完剩下的轮次。',
      },
      lights: ['train', 'evaluation'],
      stage: {},
      asks: bitsAtTheEnd,
      waits: trained,
      claim: {
        says: {
          en: 'After {epochs} epochs {bits} bits. Counting after one character gets {order1}: beaten. After two it gets {order2}: no clear win.',
          zh: '{epochs} 个轮次后是 {bits} 比特。看一个字符的计数是 {order1}：胜过了。看两个字符的计数是 {order2}：没有明显胜过。',
        },
        otherwise: {
          en: 'After {epochs} epochs {bits} bits. Counting gets {order1} after one character, {order2} after two.',
          zh: '{epochs} 个轮次后是 {bits} 比特。看一个字符的计数是 {order1}，看两个字符的是 {order2}。',
        },
        check(seen) {
          const found = bitsOf(seen);
          if (!found || !isTrained(seen)) return null;
          const { bits, order1, order2 } = found;
          return {
            holds: bits < order1 - 0.3 && bits > order2 - 0.1,
            evidence: { epochs: seen.epoch, bits, order1, order2 },
          };
        },
      },
    },
    {
      id: 'surprise',
      title: { en: 'Where is it surprised?', zh: '它在哪里感到意外？' },
      text: {
        en: 'Answer first. Then look at the [text](forecast), coloured by surprise: the stronger, the less a character was expected. Point at one and read what the network thought likeliest instead. Follow a long word from its first letter to its last.',
        zh: '先回答。再看[文本](forecast)，它按意外程度着色：颜色越深，越没料到。指向一个字符，看网络认为最可能的是什么。挑一个长词，从第一个字母看到最后一个。',
      },
      lights: ['forecast'],
      stage: { pinned: null },
      asks: whereSurprised,
      claim: {
        needs: [{ name: 'text', layer: 0, unit: 0 }],
        says: {
          en: 'In the text in sight, first letters cost {first} bits on average, letters from the fourth on {later}.',
          zh: '眼前这段文本里，首字母的意外程度平均为 {first} 比特，第四个及以后的字母为 {later}。',
        },
        otherwise: {
          en: 'In the text in sight, first letters cost {first} bits, those from the fourth on {later}: look at another piece, too.',
          zh: '眼前这段文本里，首字母的意外程度为 {first} 比特，第四个及以后的字母为 {later}：再看看别的段。',
        },
        check(seen) {
          const found = surpriseInWords(seen);
          if (!found || !isTrained(seen)) return null;
          return { holds: found.first > found.later + 0.4, evidence: found };
        },
      },
    },
    {
      id: 'unit',
      title: { en: 'What does a unit follow?', zh: '单元在跟随什么？' },
      text: {
        en: 'In [What each unit means](inside), states stand beside what a reader can name: the place in the word, vowels, blanks, quotation marks. Choose a number in the column *in word*, then the button that shows this unit in the [text](forecast). Does what you see fit the name?',
        zh: '在[各单元的含义](inside)里，状态与读者叫得出名字的东西相比：词中的位置、元音、空格、引号。在*词中位置*那一列选一个数，再点击按钮，让这个单元显示在[文本](forecast)里。看到的与名字相符吗？',
      },
      lights: ['inside', 'forecast'],
      stage: { view: 'inside-meanings' },
      waits: coloured,
      claim: {
        needs: [{ name: 'meanings' }],
        says: {
          en: 'Unit {unit} goes with the place in the word, loosely: r = {r}. With quotation marks none goes: |r| is {quotes} at most.',
          zh: '单元 {unit} 大致跟随词中位置：r = {r}。没有单元跟随引号：|r| 最大只有 {quotes}。',
        },
        otherwise: {
          en: 'Closest to the place in the word is unit {unit}: r = {r}. With quotation marks |r| is {quotes} at most.',
          zh: '与词中位置最接近的是单元 {unit}：r = {r}。与引号的 |r| 最大是 {quotes}。',
        },
        check(seen) {
          const [word, quotes] = [closestUnit(seen, 'word'), closestUnit(seen, 'quotes')];
          if (!word || !quotes || !isTrained(seen)) return null;
          return {
            holds: Math.abs(word.r) > 0.5 && Math.abs(quotes.r) < 0.2,
            evidence: { unit: word.unit + 1, r: word.r, quotes: Math.abs(quotes.r) },
          };
        },
      },
    },
    {
      id: 'likeliest',
      title: { en: 'Let it write', zh: '让它写' },
      text: {
        en: 'Below the [text](forecast) it goes on by itself, after “The ”. Each character that it says is its next input. Here it always takes the likeliest one: that is temperature 0. It sounds like the surest way to good writing. Read what comes out.',
        zh: '在[文本](forecast)下面，它从“The ”开始自己往下写。每写一个字符，就当作下一个输入。这里它总取最可能的那个，即温度 0。听起来这样写最稳妥。读读结果。',
      },
      lights: ['forecast'],
      stage: {},
      claim: {
        needs: [goesOn(0, LIKELIEST)],
        says: {
          en: 'It said {words} words, {different} different ones: it goes in circles.',
          zh: '它写了 {words} 个词，不同的只有 {different} 个：在兜圈子。',
        },
        otherwise: {
          en: 'It said {words} words, {different} different ones.',
          zh: '它写了 {words} 个词，不同的有 {different} 个。',
        },
        check(seen) {
          const said = wordsSaid(seen, LIKELIEST);
          return said && isTrained(seen) ? { holds: said.different < said.words / 3, evidence: said } : null;
        },
      },
    },
    {
      id: 'temperature',
      title: { en: 'Temperature', zh: '温度' },
      text: {
        en: 'At temperature 1 each character is drawn as often as the network believes in it; below 1 it keeps to its favourites, above 1 it takes more risks. Under the [text](forecast) stands a first draw. Set the temperature to 0.5, press Generate, then try 1.5. How many of the words exist?',
        zh: '温度为 1 时，每个字符按网络的相信程度抽取；低于 1 更偏爱最可能的，高于 1 更冒险。[文本](forecast)下面是第一次抽取的结果。把温度设为 0.5，点击“生成”，再试 1.5。有多少是真正的词？',
      },
      lights: ['forecast'],
      stage: {},
      claim: {
        needs: [goesOn(1, DRAWN)],
        says: {
          en: 'At temperature 1: {different} different words among {words}. At 0 it was {before}.',
          zh: '温度 1：{words} 个词里有 {different} 个不同。温度 0 时是 {before} 个。',
        },
        otherwise: {
          en: 'At temperature 1: {different} different words among {words}; at 0: {before}.',
          zh: '温度 1：{words} 个词里有 {different} 个不同；温度 0 时 {before} 个。',
        },
        check(seen, earlier) {
          const said = wordsSaid(seen, DRAWN);
          const before = earlier['likeliest']?.['different'];
          if (!said || before === undefined || !isTrained(seen)) return null;
          return {
            holds: said.different > said.words / 2 && said.different > 2 * before,
            evidence: { ...said, before },
          };
        },
      },
    },
    {
      id: 'understood',
      title: { en: 'Has it understood the text?', zh: '它读懂了吗？' },
      text: {
        en: 'Words with blanks between, endings that sound English: it is easy to say “it has understood the text”. Answer, then hold the [score](evaluation) against that. Measure a claim by what the simplest rival can do that surely understands nothing.',
        zh: '词与词之间有空格，词尾像英语：很容易说“它读懂了”。先回答，再拿[成绩](evaluation)来对照。衡量一个说法，要看最简单、肯定什么都不懂的对手能做到多少。',
      },
      lights: ['evaluation'],
      stage: {},
      asks: whatIsShown,
      claim: {
        says: {
          en: 'The network: {bits} bits. A table that counts what follows two characters: {order2}. About the same, and a table understands nothing.',
          zh: '网络：{bits} 比特。一张统计前两个字符之后出现什么的表：{order2}。差不多，而表什么都不懂。',
        },
        otherwise: {
          en: 'The network: {bits} bits. A table that counts what follows two characters: {order2}. Fewer bits are better guesses, no proof of understanding.',
          zh: '网络：{bits} 比特。一张统计前两个字符之后出现什么的表：{order2}。比特更少，说明猜得更准，并不证明读懂了。',
        },
        check(seen) {
          const found = bitsOf(seen);
          if (!found || !isTrained(seen)) return null;
          const { bits, order2 } = found;
          return { holds: Math.abs(bits - order2) < 0.15, evidence: { bits, order2 } };
        },
      },
    },
  ],
};
